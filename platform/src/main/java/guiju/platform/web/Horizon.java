package guiju.platform.web;

import guiju.platform.obligation.OpenObligation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Draws the last days of the coming months on a line. Each day is one point; words stand beside as
 * many as there is room for, the earliest first, and all of them in a list.
 */
@Component
class Horizon {
  private static final int DAYS = 110;

  /** How long the line is at least on a narrow and on a wide screen, in pixels. */
  private static final int NARROW = 700;

  private static final int WIDE = 1050;

  private static final int WIDE_LETTER = 13;
  private static final int NARROW_LETTER = 7;
  private static final int LETTERS = 14;
  private static final int GAP = 16;
  private static final double TURNS_AT = 70;

  private final TodoLines lines;

  Horizon(TodoLines lines) {
    this.lines = lines;
  }

  /** What lies ahead of somebody; what is overdue stands at today. */
  WorkbenchPage.Ahead of(List<OpenObligation> owed, Texts texts, LocalDate today) {
    Map<LocalDate, List<OpenObligation>> byDay = new TreeMap<>();
    for (OpenObligation duty : owed) {
      LocalDate due = duty.due();
      if (due != null && !due.isAfter(today.plusDays(DAYS))) {
        LocalDate day = due.isBefore(today) ? today : due;
        byDay.computeIfAbsent(day, at -> new ArrayList<>()).add(duty);
      }
    }
    Fitting narrow = new Fitting(NARROW);
    Fitting wide = new Fitting(WIDE);
    List<WorkbenchPage.Point> points = new ArrayList<>();
    for (Map.Entry<LocalDate, List<OpenObligation>> day : byDay.entrySet()) {
      WorkbenchPage.Point point = point(texts, today, day.getKey(), day.getValue());
      boolean always = narrow.fits(point);
      boolean fits = wide.fits(point);
      points.add(
          point.worded(
              always && fits
                  ? WorkbenchPage.Words.ALWAYS
                  : fits ? WorkbenchPage.Words.WIDE : WorkbenchPage.Words.NONE));
    }
    return new WorkbenchPage.Ahead(points, months(texts, today));
  }

  private WorkbenchPage.Point point(
      Texts texts, LocalDate today, LocalDate day, List<OpenObligation> duties) {
    OpenObligation first = duties.get(0);
    String what = lines.what(texts, first);
    String date =
        first.overdueOn(today) ? texts.say("workbench.overdue") : texts.wording().date(day, today);
    String about =
        duties.size() > 1 ? texts.say("workbench.and", first.name(), duties.size()) : first.name();
    double at = place(today, day);
    return new WorkbenchPage.Point(
        at,
        date,
        texts.say("workbench.act", what, about),
        date + " " + clip(what),
        duties.size() > 1
            ? texts.say("workbench.and", clip(first.name()), duties.size())
            : clip(first.name()),
        ChronoUnit.DAYS.between(today, day) <= TodoLines.SOON,
        WorkbenchPage.Words.NONE,
        at > TURNS_AT);
  }

  private static List<WorkbenchPage.Month> months(Texts texts, LocalDate today) {
    List<WorkbenchPage.Month> months = new ArrayList<>();
    for (LocalDate month = today.withDayOfMonth(1).plusMonths(1);
        !month.isAfter(today.plusDays(DAYS));
        month = month.plusMonths(1)) {
      double at = place(today, month);
      if (at > 8) {
        months.add(new WorkbenchPage.Month(at, texts.wording().month(month, today)));
      }
    }
    return months;
  }

  /** Words along a line of so many pixels, none on top of others. */
  private static final class Fitting {
    private final int length;
    private double free;

    Fitting(int length) {
      this.length = length;
    }

    boolean fits(WorkbenchPage.Point point) {
      int pixels = Math.max(pixels(point.title()), pixels(point.about())) + GAP;
      double width = 100.0 * pixels / length;
      double from = point.turned() ? point.at() - width : point.at();
      boolean fits = from >= free;
      if (fits) {
        free = point.turned() ? point.at() + 2 : point.at() + width;
      }
      return fits;
    }
  }

  private static int pixels(String text) {
    return text.codePoints().map(letter -> letter > 0x2e80 ? WIDE_LETTER : NARROW_LETTER).sum();
  }

  /** Latin letters are half as wide as Chinese ones. */
  private static String clip(String text) {
    int most = text.codePoints().anyMatch(letter -> letter > 0x2e80) ? LETTERS : 2 * LETTERS;
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
  }

  private static double place(LocalDate today, LocalDate day) {
    return Math.round(1000.0 * ChronoUnit.DAYS.between(today, day) / DAYS * 0.98) / 10.0 + 1;
  }
}
