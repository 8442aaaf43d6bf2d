package guiju.platform.docket;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier in a register.
 *
 * @param id its row
 * @param mark what it is ordered by here
 * @param kind its kind
 * @param key its key
 * @param sequence how many acts have been taken
 * @param name its name
 * @param owner organisation it belongs to
 * @param year budget year
 * @param mode key of its mode
 * @param category key of its category
 * @param amount total in fen
 * @param procedure the procedure it is in
 * @param state its state there
 * @param stage the furthest place on the path that it has come to; 0 when it is off the path
 * @param turn standings whose turn it is
 * @param since day it came into that state
 * @param due earliest last day of an open obligation
 */
public record RegisterLine(
    long id,
    String mark,
    String kind,
    String key,
    long sequence,
    String name,
    @Nullable String owner,
    @Nullable Integer year,
    @Nullable String mode,
    @Nullable String category,
    @Nullable Long amount,
    @Nullable String procedure,
    @Nullable String state,
    @Nullable Integer stage,
    List<String> turn,
    @Nullable LocalDate since,
    @Nullable LocalDate due) {}
