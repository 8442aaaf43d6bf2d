package guiju.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2023-09-28, true, a plain Thursday",
    "2023-09-29, false, a holiday on a Friday",
    "2023-09-30, false, a holiday on a Saturday",
    "2023-10-07, true, a Saturday worked in exchange",
    "2023-10-08, true, a Sunday worked in exchange",
    "2023-10-14, false, a plain Saturday",
    "2023-10-15, false, a plain Sunday",
    "2024-02-18, true, the Sunday worked after the Spring Festival",
    "2022-12-31, false, off by the next year's list",
    "2022-12-30, true, the last working day of a year whose next year is known",
    "2023-01-02, false, off by its own year's list"
  })
  void knows_which_days_are_worked(LocalDate date, boolean worked, String why) {
    assertThat(Announced.CALENDAR.isWorkingDay(date))
        .as(why)
        .isEqualTo(new Reckoned.Known<>(worked));
  }

  @ParameterizedTest
  @CsvSource({"2021-12-31, 2021", "2025-01-02, 2025", "2024-12-25, 2025", "2024-12-31, 2025"})
  void says_which_year_is_missing(LocalDate date, int year) {
    assertThat(Announced.CALENDAR.isWorkingDay(date)).isEqualTo(new Reckoned.Unknown<>(year));
    assertThat(Announced.CALENDAR.isWorkingDay(date).known()).isEmpty();
  }

  @Test
  void does_not_need_the_next_year_before_the_last_days_of_december() {
    assertThat(Announced.CALENDAR.isWorkingDay(LocalDate.of(2024, 12, 24)))
        .isEqualTo(new Reckoned.Known<>(true));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-28, 1, 2023-10-07, over the long holiday to the Saturday worked in exchange",
    "2023-09-28, 2, 2023-10-08, to the Sunday worked in exchange",
    "2023-09-28, 3, 2023-10-09, on into the plain week",
    "2023-09-30, 1, 2023-10-07, from inside the holiday",
    "2022-12-30, 1, 2023-01-03, over New Year",
    "2023-04-21, 1, 2023-04-23, to a Sunday worked before the holiday",
    "2023-04-21, 5, 2023-04-27, five days with a Sunday among them",
    "2023-10-07, -1, 2023-09-28, back over the holiday",
    "2023-09-30, 0, 2023-09-30, zero stays where it is"
  })
  void counts_working_days_on(LocalDate from, long days, LocalDate end, String why) {
    assertThat(Announced.CALENDAR.plusWorkingDays(from, days))
        .as(why)
        .isEqualTo(new Reckoned.Known<>(end));
  }

  @Test
  void counting_into_a_year_without_a_calendar_is_unknown() {
    assertThat(Announced.CALENDAR.plusWorkingDays(LocalDate.of(2024, 12, 20), 20))
        .isEqualTo(new Reckoned.Unknown<>(2025));
    assertThat(Announced.CALENDAR.plusWorkingDays(LocalDate.of(2022, 1, 4), -5))
        .isEqualTo(new Reckoned.Unknown<>(2021));
    assertThat(Announced.CALENDAR.plusWorkingDays(LocalDate.of(2023, 1, 4), Long.MAX_VALUE))
        .isEqualTo(new Reckoned.Unknown<>(2025));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-28, 2023-10-09, 3, the first day is not counted and the last one is",
    "2023-09-28, 2023-10-06, 0, nothing but holidays",
    "2023-10-09, 2023-10-09, 0, the same day",
    "2023-10-09, 2023-09-28, -3, the other way round",
    "2024-02-09, 2024-02-19, 2, over the Spring Festival"
  })
  void counts_the_working_days_between(LocalDate from, LocalDate to, long count, String why) {
    assertThat(Announced.CALENDAR.workingDaysBetween(from, to))
        .as(why)
        .isEqualTo(new Reckoned.Known<>(count));
  }

  @Test
  void counting_between_needs_every_year_on_the_way() {
    WorkCalendar gap = new WorkCalendar(List.of(Announced.YEAR_2022, Announced.YEAR_2024));
    LocalDate from = LocalDate.of(2022, 11, 1);
    LocalDate to = LocalDate.of(2024, 2, 1);

    assertThat(gap.workingDaysBetween(from, to)).isEqualTo(new Reckoned.Unknown<>(2023));
    assertThat(gap.workingDaysBetween(to, from)).isEqualTo(new Reckoned.Unknown<>(2023));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-28, 2023-09-28, a working day stays",
    "2023-09-29, 2023-10-07, a holiday moves past its end",
    "2023-10-14, 2023-10-16, a weekend moves to Monday",
    "2022-12-31, 2023-01-03, over the turn of the year"
  })
  void a_period_ending_on_a_day_of_rest_ends_on_the_next_working_day(
      LocalDate end, LocalDate moved, String why) {
    assertThat(Announced.CALENDAR.rollForward(end)).as(why).isEqualTo(new Reckoned.Known<>(moved));
  }

  @Test
  void does_not_move_an_end_into_a_year_it_does_not_know() {
    assertThat(Announced.CALENDAR.rollForward(LocalDate.of(2024, 12, 31)))
        .isEqualTo(new Reckoned.Unknown<>(2025));
  }

  @Test
  void an_empty_calendar_knows_nothing() {
    assertThat(WorkCalendar.EMPTY.isWorkingDay(LocalDate.of(2024, 3, 1)))
        .isEqualTo(new Reckoned.Unknown<>(2024));
  }

  @Test
  void refuses_a_day_that_is_both_off_and_worked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Announced.year(2024, "2024-05-01", "2024-05-01"))
        .withMessage(
            "The calendar of 2024 names 2024-05-01 both as a day off and as a working day; keep one.");
  }

  @ParameterizedTest
  @CsvSource({"2023-12-24", "2025-01-01", "2022-06-01"})
  void refuses_a_day_of_another_year(String date) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Announced.year(2024, date, ""))
        .withMessage(
            "The calendar of 2024 names %s; its days lie between 2023-12-25 and 2024-12-31.", date);
    assertThatIllegalArgumentException().isThrownBy(() -> Announced.year(2024, "", date));
  }

  @Test
  void refuses_years_that_come_twice_or_contradict_each_other() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkCalendar(List.of(Announced.YEAR_2023, Announced.YEAR_2023)))
        .withMessage("The calendar of 2023 is given twice.");
    CalendarYear worksNewYearsEve = Announced.year(2022, "", "2022-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkCalendar(List.of(worksNewYearsEve, Announced.YEAR_2023)))
        .withMessage(
            "Two years' calendars contradict each other about 2022-12-31: one has it off, one has it worked.");
  }
}
