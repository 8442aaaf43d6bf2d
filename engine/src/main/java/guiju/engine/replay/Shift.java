package guiju.engine.replay;

import guiju.engine.law.Ground;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check that comes out otherwise under a draft.
 *
 * @param ground what is checked
 * @param law how it comes out under the law in force; null when that does not check it
 * @param draft how it comes out under the draft; null when that does not check it
 * @param decides whether the check stands in the way under one of the two and not under the other
 */
public record Shift(
    Ground ground, @Nullable Outcome law, @Nullable Outcome draft, boolean decides) {

  /** Every check that comes out otherwise; one that holds and one that is not made are alike. */
  public static List<Shift> between(List<Finding> law, List<Finding> draft) {
    Map<String, Finding> was = byGround(law);
    Map<String, Finding> is = byGround(draft);
    Map<String, Finding> all = new LinkedHashMap<>(is);
    was.forEach(all::putIfAbsent);
    List<Shift> shifts = new ArrayList<>();
    all.forEach(
        (id, one) -> {
          Finding old = was.get(id);
          Finding fresh = is.get(id);
          if (!weight(old).equals(weight(fresh))) {
            shifts.add(
                new Shift(
                    one.ground(),
                    old == null ? null : old.outcome(),
                    fresh == null ? null : fresh.outcome(),
                    refuses(old) != refuses(fresh)));
          }
        });
    return List.copyOf(shifts);
  }

  /** A check asked twice counts as it comes out worst. */
  private static Map<String, Finding> byGround(List<Finding> findings) {
    Map<String, Finding> known = new LinkedHashMap<>();
    findings.forEach(
        one ->
            known.merge(one.ground().id(), one, (first, next) -> first.refuses() ? first : next));
    return known;
  }

  private static boolean refuses(@Nullable Finding finding) {
    return finding != null && finding.refuses();
  }

  private static String weight(@Nullable Finding finding) {
    if (finding == null
        || finding.outcome() == Outcome.MET
        || finding.outcome() == Outcome.NOT_APPLICABLE) {
      return "";
    }
    return finding.outcome() + (finding.bearing() == Bearing.BLOCKS ? "!" : "");
  }
}
