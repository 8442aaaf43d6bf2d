package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.cases.CaseRun;
import guiju.engine.compare.Difference;
import guiju.engine.lint.Lint;
import guiju.engine.yaml.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a draft.
 *
 * @param rulebook the draft as a rulebook; null when it does not load
 * @param problems what keeps it from loading, by file and line
 * @param flaws what it forgot
 * @param red worked cases that come out otherwise than written
 * @param cases how many worked cases there are
 * @param differences what it says otherwise than the law in force
 */
public record Checked(
    @Nullable Rulebook rulebook,
    List<Problem> problems,
    List<Lint.Flaw> flaws,
    List<CaseRun.Result> red,
    int cases,
    List<Difference> differences) {

  /** Whether it loads, forgot nothing, and every worked case comes out as written. */
  public boolean isClean() {
    return rulebook != null && flaws.isEmpty() && red.isEmpty();
  }

  static Checked failed(List<Problem> problems) {
    return new Checked(null, problems, List.of(), List.of(), 0, List.of());
  }
}
