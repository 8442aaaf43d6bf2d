package guiju.platform.document;

import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import java.util.List;

/** Where a title too long for one line is broken in two. */
final class TitleBreak {
  /** Chinese characters of a title that fit a line. */
  private static final double LINE = 20;

  private TitleBreak() {}

  /**
   * How many of its runs stand in the first line: all when the title fits, or when no break makes
   * two lines that do; otherwise those that leave the two most alike.
   */
  static int of(List<Run> title) {
    double all = width(title);
    int best = title.size();
    double least = all <= LINE ? 0 : Double.MAX_VALUE;
    for (int at = 1; at < title.size(); at++) {
      double first = width(title.subList(0, at));
      double longer = Math.max(first, all - first);
      if (longer <= LINE && longer < least) {
        least = longer;
        best = at;
      }
    }
    return best;
  }

  private static double width(List<Run> runs) {
    return Views.width(Sheet.text(runs));
  }
}
