package guiju.platform.notice;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something people are to be told of once.
 *
 * @param topic what it is about
 * @param subject the act, or the id of what is owed
 * @param mark tells this occasion from others of the same topic and dossier
 * @param accounts everybody it concerns
 * @param by account through whose act it came about, which need not be told; null when nobody's
 * @param day the legal day of it
 * @param due last day, inclusive; null when there is none
 */
record Occasion(
    Topic topic,
    String subject,
    String mark,
    Set<String> accounts,
    @Nullable String by,
    LocalDate day,
    @Nullable LocalDate due) {}
