package guiju.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday but for the days off announced, and the weekend days
 * announced to make up for them. A year that has not been announced is said to be unknown, never
 * guessed; the last days of December (from the 25th) also need the next year's arrangement, because
 * it may reach back to them.
 */
public final class WorkCalendar {
  /** Announces no year at all. */
  public static final WorkCalendar EMPTY = new WorkCalendar(List.of());

  private final List<CalendarYear> announced;
  private final Set<Integer> years = new HashSet<>();
  private final Set<LocalDate> daysOff = new HashSet<>();
  private final Set<LocalDate> makeUpDays = new HashSet<>();

  /**
   * A calendar of the years announced.
   *
   * @throws IllegalArgumentException when a year comes twice or two years contradict each other
   *     about a day
   */
  public WorkCalendar(Collection<CalendarYear> announced) {
    this.announced = List.copyOf(announced);
    for (CalendarYear year : announced) {
      if (!years.add(year.year())) {
        throw new IllegalArgumentException("The calendar of " + year.year() + " is given twice.");
      }
      daysOff.addAll(year.daysOff());
      makeUpDays.addAll(year.makeUpDays());
    }
    Optional<LocalDate> both = daysOff.stream().filter(makeUpDays::contains).sorted().findFirst();
    if (both.isPresent()) {
      throw new IllegalArgumentException(
          "Two years' calendars contradict each other about "
              + both.get()
              + ": one has it off, one has it worked.");
    }
  }

  /** The years announced. */
  public List<CalendarYear> announced() {
    return announced;
  }

  /** Whether a day is worked. */
  public Reckoned<Boolean> isWorkingDay(LocalDate date) {
    OptionalInt missing = missingYear(date);
    return missing.isPresent()
        ? new Reckoned.Unknown<>(missing.getAsInt())
        : new Reckoned.Known<>(worked(date));
  }

  /**
   * The day reached after so many working days, the first day not counted; back for a negative
   * number. Zero is the day itself, worked or not.
   */
  public Reckoned<LocalDate> plusWorkingDays(LocalDate from, long days) {
    int step = days < 0 ? -1 : 1;
    LocalDate date = from;
    for (long left = days; left != 0; left -= worked(date) ? step : 0) {
      date = date.plusDays(step);
      OptionalInt missing = missingYear(date);
      if (missing.isPresent()) {
        return new Reckoned.Unknown<>(missing.getAsInt());
      }
    }
    return new Reckoned.Known<>(date);
  }

  /**
   * How many working days lie after {@code from} up to and including {@code to}; negative when
   * {@code to} comes first.
   */
  public Reckoned<Long> workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return negated(workingDaysBetween(to, from));
    }
    long count = 0;
    for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
      OptionalInt missing = missingYear(date);
      if (missing.isPresent()) {
        return new Reckoned.Unknown<>(missing.getAsInt());
      }
      count += worked(date) ? 1 : 0;
    }
    return new Reckoned.Known<>(count);
  }

  /**
   * The last day of a period that would end on a day of rest: the next day that is worked (Civil
   * Code, article 203).
   */
  public Reckoned<LocalDate> rollForward(LocalDate end) {
    for (LocalDate date = end; ; date = date.plusDays(1)) {
      OptionalInt missing = missingYear(date);
      if (missing.isPresent()) {
        return new Reckoned.Unknown<>(missing.getAsInt());
      }
      if (worked(date)) {
        return new Reckoned.Known<>(date);
      }
    }
  }

  private static Reckoned<Long> negated(Reckoned<Long> count) {
    return count instanceof Reckoned.Known<Long> known
        ? new Reckoned.Known<>(-known.value())
        : count;
  }

  private boolean worked(LocalDate date) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? makeUpDays.contains(date) : !daysOff.contains(date);
  }

  private OptionalInt missingYear(LocalDate date) {
    if (!years.contains(date.getYear())) {
      return OptionalInt.of(date.getYear());
    }
    boolean shared =
        date.getMonthValue() == 12 && date.getDayOfMonth() >= CalendarYear.DECEMBER_SHARED_FROM;
    return shared && !years.contains(date.getYear() + 1)
        ? OptionalInt.of(date.getYear() + 1)
        : OptionalInt.empty();
  }
}
