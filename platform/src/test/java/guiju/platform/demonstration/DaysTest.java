package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  private static final LocalDate SCRIPTED = LocalDate.parse("2026-11-18");

  @Test
  void a_recent_day_keeps_its_distance() {
    assertThat(days("2027-06-16").of(SCRIPTED.minusDays(14))).isEqualTo("2027-06-02");
  }

  @Test
  void a_day_to_come_falls_on_the_next_working_day() {
    assertThat(days("2027-06-16").of(SCRIPTED.plusDays(3))).isEqualTo("2027-06-21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-01", "2027-01-04", "2027-03-10", "2028-02-29", "2028-12-31"})
  void order_and_years_are_kept_whatever_day_it_is(String today) {
    Days days = days(today);
    LocalDate before = LocalDate.MIN;
    for (LocalDate day : everyDayOfTheScript()) {
      LocalDate moved = days.of(day);
      assertThat(moved).isAfterOrEqualTo(before).isBeforeOrEqualTo(LocalDate.parse(today));
      assertThat(moved.getYear()).isEqualTo(days.year(day.getYear()));
      before = moved;
    }
  }

  @Test
  void what_happened_happened_on_a_working_day() {
    Days days = days("2027-06-16");

    assertThat(everyDayOfTheScript().stream().map(days::of).map(LocalDate::getDayOfWeek))
        .filteredOn(day -> day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY)
        .hasSizeLessThan(5);
  }

  private static Days days(String today) {
    return new Days(SCRIPTED, LocalDate.parse(today), WorkCalendar.EMPTY);
  }

  private static java.util.List<LocalDate> everyDayOfTheScript() {
    return Stream.iterate(LocalDate.parse("2024-01-01"), day -> day.plusDays(1))
        .takeWhile(day -> !day.isAfter(SCRIPTED))
        .toList();
  }
}
