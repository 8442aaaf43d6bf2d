package guiju.platform.web;

import java.util.List;

/**
 * All findings of a ruling as people read them: what blocks first, what holds folded to a line.
 *
 * @param note when and on what they were computed
 * @param counts how many of each outcome
 * @param standing findings to look at, in order of severity
 * @param open findings that only wait for answers of the form they stand beside
 * @param met findings that hold
 * @param aside findings that do not concern the dossier
 */
public record FindingsPanel(
    String note,
    List<Count> counts,
    List<Line> standing,
    List<Line> open,
    List<Line> met,
    List<Line> aside) {

  /** How many of one outcome. */
  public record Count(Mark mark, String words) {}

  /**
   * One finding.
   *
   * @param id unique in the page
   * @param mark its shape
   * @param word its outcome in a word
   * @param title what was checked
   * @param cites where the law says so
   * @param details facts, cure, time: each with its term
   */
  public record Line(
      String id, Mark mark, String word, String title, List<Cite> cites, List<Detail> details) {}

  /**
   * A line under a finding.
   *
   * @param term 事实, 补救, 何时 …
   * @param text what it says
   * @param by who can; empty when it does not matter
   */
  public record Detail(String term, String text, String by) {}

  /** Whether nothing stands in the way or asks for a look. */
  public boolean clear() {
    return standing.isEmpty();
  }
}
