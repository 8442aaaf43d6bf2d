package guiju.engine.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arrangement announced for one year: days off, and weekend days worked to make up for them.
 * The list of a year may reach back into the last days of December before it, because the New Year
 * holiday does.
 */
public record CalendarYear(int year, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {
  /** From this day of December on, the arrangement of the next year may already speak. */
  static final int DECEMBER_SHARED_FROM = 25;

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException when a date lies outside the year and the last days before it,
   *     or stands in both lists
   */
  public CalendarYear {
    daysOff = Set.copyOf(daysOff);
    makeUpDays = Set.copyOf(makeUpDays);
    for (LocalDate date : new TreeSet<>(daysOff)) {
      requireWithin(year, date);
      if (makeUpDays.contains(date)) {
        throw new IllegalArgumentException(
            "The calendar of "
                + year
                + " names "
                + date
                + " both as a day off and as a working day; keep one.");
      }
    }
    new TreeSet<>(makeUpDays).forEach(date -> requireWithin(year, date));
  }

  private static void requireWithin(int year, LocalDate date) {
    LocalDate first = LocalDate.of(year - 1, 12, DECEMBER_SHARED_FROM);
    if (date.isBefore(first) || date.getYear() > year) {
      throw new IllegalArgumentException(
          "The calendar of "
              + year
              + " names "
              + date
              + "; its days lie between "
              + first
              + " and "
              + year
              + "-12-31.");
    }
  }
}
