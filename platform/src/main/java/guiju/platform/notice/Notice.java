package guiju.platform.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing one person is told.
 *
 * @param id its number
 * @param topic what it is about
 * @param kind kind of the dossier
 * @param key its key
 * @param name its name
 * @param subject the act that is to be taken or was taken, {@code procedure.act}; for something
 *     owed the obligation's id
 * @param day the legal day of the occasion
 * @param due last day, inclusive; null when there is none
 * @param read whether the person has seen it, or it is over
 */
record Notice(
    long id,
    Topic topic,
    String kind,
    String key,
    String name,
    String subject,
    LocalDate day,
    @Nullable LocalDate due,
    boolean read) {}
