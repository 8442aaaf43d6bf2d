package guiju.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 1, 2024-02-01",
    "2024-02-28, 1, 2024-02-29",
    "2023-02-28, 1, 2023-03-01",
    "2023-12-31, 1, 2024-01-01",
    "2024-03-01, -1, 2024-02-29",
    "2024-03-01, 0, 2024-03-01"
  })
  void a_period_of_days_does_not_count_its_first_day(LocalDate from, long days, LocalDate end) {
    assertThat(Periods.plusDays(from, days)).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 12, 2025-02-28",
    "2023-11-30, 3, 2024-02-29",
    "2022-11-30, 3, 2023-02-28",
    "2023-02-28, 12, 2024-02-28",
    "2024-01-31, 1, 2024-02-29",
    "2024-01-31, 2, 2024-03-31",
    "2024-05-31, 1, 2024-06-30",
    "2024-12-31, 2, 2025-02-28",
    "2024-03-15, 0, 2024-03-15",
    "2024-03-31, -1, 2024-02-29"
  })
  void a_period_of_months_ends_on_the_corresponding_day_or_the_last_of_the_month(
      LocalDate from, long months, LocalDate end) {
    assertThat(Periods.plusMonths(from, months)).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 1, 2025-02-28",
    "2024-02-29, 4, 2028-02-29",
    "2023-02-28, 1, 2024-02-28",
    "2023-05-09, 2, 2025-05-09"
  })
  void a_period_of_years_ends_on_the_corresponding_day(LocalDate from, long years, LocalDate end) {
    assertThat(Periods.plusYears(from, years)).contains(end);
  }

  @ParameterizedTest
  @ValueSource(longs = {8000, -3000, Long.MAX_VALUE, -Long.MAX_VALUE})
  void a_period_that_leaves_the_calendar_has_no_end(long years) {
    assertThat(Periods.plusYears(LocalDate.of(2024, 1, 1), years)).isEmpty();
  }

  @Test
  void days_and_months_beyond_any_calendar_have_no_end() {
    assertThat(Periods.plusMonths(LocalDate.of(2024, 1, 1), 96_000)).isEmpty();
    assertThat(Periods.plusMonths(LocalDate.of(2024, 1, 1), Long.MAX_VALUE)).isEmpty();
    assertThat(Periods.plusDays(LocalDate.of(2024, 1, 1), Long.MAX_VALUE)).isEmpty();
    assertThat(Periods.plusDays(LocalDate.of(9999, 12, 31), 1)).isEmpty();
  }

  @Test
  void a_year_ends_on_the_last_of_december() {
    assertThat(Periods.yearEnd(2024)).contains(LocalDate.of(2024, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10_000, Long.MAX_VALUE})
  void a_year_outside_the_calendar_has_no_end(long year) {
    assertThat(Periods.yearEnd(year)).isEmpty();
  }
}
