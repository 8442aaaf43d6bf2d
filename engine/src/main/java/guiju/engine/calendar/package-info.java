/**
 * Reckoning with calendar dates as the law does: periods that end on a corresponding day, and
 * working days as announced.
 */
@NullMarked
package guiju.engine.calendar;

import org.jspecify.annotations.NullMarked;
