package guiju.engine.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Ends of periods, by analogy to articles 201 to 203 of the Civil Code: the day a period starts
 * from is not counted, and a period of months or years ends on the corresponding day, or on the
 * last day of the month where there is none. Negative lengths count back. Dates reach from year 1
 * to year 9999; what would leave them is empty.
 */
public final class Periods {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Periods() {}

  /** The last day of a period of so many calendar days from a day. */
  public static Optional<LocalDate> plusDays(LocalDate from, long days) {
    return within(() -> from.plusDays(days));
  }

  /** The last day of a period of so many months: 2023-11-30 and three months end on 2024-02-29. */
  public static Optional<LocalDate> plusMonths(LocalDate from, long months) {
    return within(() -> from.plusMonths(months));
  }

  /** The last day of a period of so many years: 2024-02-29 and one year end on 2025-02-28. */
  public static Optional<LocalDate> plusYears(LocalDate from, long years) {
    return within(() -> from.plusYears(years));
  }

  /** 31 December of a year. */
  public static Optional<LocalDate> yearEnd(long year) {
    return within(() -> LocalDate.of(Math.toIntExact(year), 12, 31));
  }

  private static Optional<LocalDate> within(Reckoning reckoning) {
    try {
      LocalDate end = reckoning.end();
      return end.isBefore(FIRST) || end.isAfter(LAST) ? Optional.empty() : Optional.of(end);
    } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
      return Optional.empty();
    }
  }

  /** One way to reach the end of a period. */
  @FunctionalInterface
  private interface Reckoning {
    LocalDate end();
  }
}
