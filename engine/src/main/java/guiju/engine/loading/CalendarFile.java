package guiju.engine.loading;

import guiju.engine.calendar.CalendarYear;
import guiju.engine.calendar.WorkCalendar;
import guiju.engine.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads calendar.yaml: years with days off and make-up working days. */
final class CalendarFile {
  private CalendarFile() {}

  static WorkCalendar read(Section section) {
    List<CalendarYear> years = new ArrayList<>();
    section
        .optionalSection("years")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        year ->
                            all.optionalSection(year)
                                .ifPresent(entry -> year(all, year, entry, years))));
    section.done();
    try {
      return new WorkCalendar(years);
    } catch (IllegalArgumentException e) {
      section.problem("years", String.valueOf(e.getMessage()));
      return WorkCalendar.EMPTY;
    }
  }

  private static void year(Section all, String year, Section entry, List<CalendarYear> years) {
    if (!year.matches("\\d{4}")) {
      all.problem(year, "A year is written with four digits");
      return;
    }
    try {
      years.add(new CalendarYear(Integer.parseInt(year), days(entry, "off"), days(entry, "work")));
    } catch (IllegalArgumentException e) {
      all.problem(year, String.valueOf(e.getMessage()));
    }
    entry.done();
  }

  private static Set<LocalDate> days(Section entry, String key) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (String text : entry.texts(key)) {
      LocalDate day = IdentityFile.parse(text);
      if (day == null) {
        entry.problem(key, "\"" + text + "\" is not a date");
      } else {
        days.add(day);
      }
    }
    return days;
  }
}
