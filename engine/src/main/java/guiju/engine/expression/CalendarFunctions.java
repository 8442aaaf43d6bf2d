package guiju.engine.expression;

import static guiju.engine.expression.Type.Simple.COUNT;
import static guiju.engine.expression.Type.Simple.DATE;

import guiju.engine.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The functions that count working days; unknown when the calendar of a year they touch is missing.
 */
public final class CalendarFunctions {
  private CalendarFunctions() {}

  /** plusWorkingDays and workingDays, by the given calendar. The first day is not counted. */
  public static List<FunctionShape> shapes(WorkCalendar calendar) {
    return List.of(
        new FunctionShape(
            "plusWorkingDays",
            List.of(DATE, COUNT),
            DATE,
            (scope, a) ->
                calendar.plusWorkingDays((LocalDate) a[0], (Long) a[1]).known().orElse(null),
            ArgumentCheck.NONE),
        new FunctionShape(
            "workingDays",
            List.of(DATE, DATE),
            COUNT,
            (scope, a) ->
                calendar
                    .workingDaysBetween((LocalDate) a[0], (LocalDate) a[1])
                    .known()
                    .orElse(null),
            ArgumentCheck.NONE));
  }
}
