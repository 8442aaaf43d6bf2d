package guiju.platform.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the daily round of one day did.
 *
 * @param day the day it was for
 * @param begun when it began; later than the day when it was caught up
 * @param finished when it ended; null while it goes on or when it broke off
 * @param instance which process did it
 * @param taken acts the clock took
 * @param refused acts that were due and refused
 * @param failed dossiers on which it failed
 * @param aged obligations that came near, to their last day or overdue
 */
public record Round(
    LocalDate day,
    Instant begun,
    @Nullable Instant finished,
    String instance,
    int taken,
    int refused,
    int failed,
    int aged) {}
