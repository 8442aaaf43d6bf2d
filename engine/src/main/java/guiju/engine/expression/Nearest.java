package guiju.engine.expression;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the known name closest to one that is not known, and says so. */
final class Nearest {
  private static final int MOST_SHOWN = 12;

  private Nearest() {}

  /** "Did you mean 'x'?" when a known name is close, otherwise the known names themselves. */
  static String hint(String wanted, Collection<String> known) {
    String best = "";
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(wanted.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? shown(known) : "Did you mean '" + best + "'?";
  }

  private static String shown(Collection<String> known) {
    if (known.isEmpty()) {
      return "Nothing is declared there.";
    }
    List<String> first = known.stream().sorted().limit(MOST_SHOWN).toList();
    String more = known.size() > MOST_SHOWN ? " and " + (known.size() - MOST_SHOWN) + " more" : "";
    return "Known are: " + String.join(", ", first) + more + ".";
  }

  /**
   * How many characters must be put in, left out, changed or swapped to come from one name to the
   * other.
   */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int fewest(int[][] steps, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1);
    best = Math.min(best, steps[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
