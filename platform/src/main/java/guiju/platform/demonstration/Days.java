package guiju.platform.demonstration;

import guiju.engine.calendar.Reckoned;
import guiju.engine.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Moves the days of the script so that its today is the real one. Order is kept, years stay whole:
 * what happened in the script's present year happens in the present year, closer together when that
 * year is young. Days are moved onto working days.
 */
final class Days {

  /** How many of the latest days keep their distance to the day. */
  private static final int RECENT = 45;

  private final LocalDate scripted;
  private final LocalDate today;
  private final WorkCalendar calendar;

  Days(LocalDate scripted, LocalDate today, WorkCalendar calendar) {
    this.scripted = scripted;
    this.today = today;
    this.calendar = calendar;
  }

  int year(int year) {
    return year - scripted.getYear() + today.getYear();
  }

  LocalDate of(LocalDate day) {
    if (day.isAfter(scripted)) {
      return nextWorkingDay(today.plusDays(ChronoUnit.DAYS.between(scripted, day)));
    }
    return lastWorkingDay(
        day.getYear() == scripted.getYear() ? thisYear(day) : day.withYear(year(day.getYear())));
  }

  private LocalDate thisYear(LocalDate day) {
    LocalDate first = today.withDayOfYear(1);
    LocalDate recent = scripted.minusDays(RECENT);
    LocalDate recently = later(first, today.minusDays(RECENT));
    if (!day.isBefore(recent)) {
      return later(first, today.minusDays(ChronoUnit.DAYS.between(day, scripted)));
    }
    long whole = ChronoUnit.DAYS.between(scripted.withDayOfYear(1), recent);
    long passed = ChronoUnit.DAYS.between(scripted.withDayOfYear(1), day);
    return first.plusDays(passed * ChronoUnit.DAYS.between(first, recently) / whole);
  }

  private LocalDate lastWorkingDay(LocalDate day) {
    LocalDate last = day;
    while (!works(last)) {
      last = last.minusDays(1);
      if (last.getYear() < day.getYear()) {
        return day;
      }
    }
    return last;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day;
    while (!works(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean works(LocalDate day) {
    return calendar.isWorkingDay(day) instanceof Reckoned.Known<Boolean> known
        ? known.value()
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
