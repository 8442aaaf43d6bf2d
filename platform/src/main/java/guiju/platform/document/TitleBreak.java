package guiju.platform.document;

import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a title too long for one line is broken in two: where a name begins or ends, or after the
 * particle that ends an attribute; never within a name, and never behind a figure.
 */
final class TitleBreak {
  /** Chinese characters of a title that fit a line, less the air programs put around figures. */
  private static final double LINE = 19.5;

  /** What ends an attribute in Chinese. */
  private static final String PARTICLE = "\u7684";

  private TitleBreak() {}

  /**
   * Its lines: one when the title fits, or when no break makes two lines that do; otherwise those
   * two that are most alike.
   */
  static List<List<Run>> of(List<Run> title) {
    double all = width(title);
    List<List<Run>> best = List.of(title);
    double least = all <= LINE ? 0 : Double.MAX_VALUE;
    for (List<List<Run>> lines : ways(title)) {
      double first = width(lines.get(0));
      double longer = Math.max(first, all - first);
      if (longer <= LINE && longer < least) {
        least = longer;
        best = lines;
      }
    }
    return best;
  }

  private static boolean endsInNumber(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }

  private static List<List<List<Run>>> ways(List<Run> title) {
    List<List<List<Run>>> ways = new ArrayList<>();
    for (int at = 0; at < title.size(); at++) {
      List<Run> before = title.subList(0, at);
      List<Run> after = title.subList(at + 1, title.size());
      Run run = title.get(at);
      if (at > 0 && !endsInNumber(Sheet.text(before))) {
        ways.add(List.of(before, title.subList(at, title.size())));
      }
      int within = run.kind() == Run.Kind.WORDS ? run.text().lastIndexOf(PARTICLE) + 1 : 0;
      if (within > 0 && within < run.text().length()) {
        ways.add(
            List.of(
                joined(before, Run.words(run.text().substring(0, within)), List.of()),
                joined(List.of(), Run.words(run.text().substring(within)), after)));
      }
    }
    return ways;
  }

  private static List<Run> joined(List<Run> before, Run run, List<Run> after) {
    List<Run> joined = new ArrayList<>(before);
    joined.add(run);
    joined.addAll(after);
    return joined;
  }

  private static double width(List<Run> runs) {
    return Views.width(Sheet.text(runs));
  }
}
