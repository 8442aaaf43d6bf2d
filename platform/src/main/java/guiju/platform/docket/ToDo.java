package guiju.platform.docket;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param name its name
 * @param owner organisation it belongs to; null when it belongs to none
 * @param procedure procedure that waits
 * @param state its state
 * @param acts ids of the acts that could be taken
 * @param since day it came into that state
 * @param due earliest last day of an open obligation of the dossier; null when there is none
 */
public record ToDo(
    String kind,
    String key,
    String name,
    @Nullable String owner,
    String procedure,
    String state,
    List<String> acts,
    LocalDate since,
    @Nullable LocalDate due) {}
