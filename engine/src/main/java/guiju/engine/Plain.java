package guiju.engine;

import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Facts without a vocabulary, and the nearest name to a misspelt one. */
final class Plain {
  private Plain() {}

  static Fact fact(String name, FactType type) {
    return new Fact(
        name,
        type,
        Text.same(name),
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new Fact.Bounds(null, null, MoneyUnit.YUAN, false),
        null,
        null);
  }

  /** The known name with the fewest edits; empty when nothing is known. */
  static String nearest(String name, List<Fact> known) {
    return known.stream()
        .map(Fact::name)
        .min(Comparator.comparingInt(other -> distance(name, other)))
        .orElse("");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
