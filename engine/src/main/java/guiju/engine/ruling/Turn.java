package guiju.engine.ruling;

import java.time.LocalDate;

/**
 * A day on which a bar begins or ceases to bite, if nobody does anything.
 *
 * @param day the first day of the change
 * @param bite the bar
 * @param begins whether it begins rather than ceases
 */
public record Turn(LocalDate day, Bite bite, boolean begins) {}
