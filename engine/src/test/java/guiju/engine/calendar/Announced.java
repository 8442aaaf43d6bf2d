package guiju.engine.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the State Council's arrangements that the tests reckon with. */
final class Announced {
  static final CalendarYear YEAR_2022 =
      year(
          2022,
          "2022-01-01 2022-01-02 2022-01-03 2022-10-01 2022-10-02 2022-10-03 2022-10-04 2022-10-05 2022-10-06 2022-10-07",
          "2022-10-08 2022-10-09");
  static final CalendarYear YEAR_2023 =
      year(
          2023,
          "2022-12-31 2023-01-01 2023-01-02 2023-01-21 2023-01-22 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-01-27"
              + " 2023-04-05 2023-04-29 2023-04-30 2023-05-01 2023-05-02 2023-05-03 2023-09-29 2023-09-30 2023-10-01 2023-10-02"
              + " 2023-10-03 2023-10-04 2023-10-05 2023-10-06",
          "2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-10-07 2023-10-08");
  static final CalendarYear YEAR_2024 =
      year(
          2024,
          "2024-01-01 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17",
          "2024-02-04 2024-02-18");

  static final WorkCalendar CALENDAR = new WorkCalendar(List.of(YEAR_2022, YEAR_2023, YEAR_2024));

  private Announced() {}

  static CalendarYear year(int year, String daysOff, String makeUpDays) {
    return new CalendarYear(year, dates(daysOff), dates(makeUpDays));
  }

  private static Set<LocalDate> dates(String written) {
    return Stream.of(written.split(" "))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toSet());
  }
}
