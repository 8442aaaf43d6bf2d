package guiju.platform.lab;

import guiju.platform.web.Cite;
import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * Whose outcome would flip.
 *
 * @param head the upper part
 * @param say the opening sentence
 * @param note what to know besides; empty when nothing
 * @param replay how the trial stands
 * @param views by rule, by unit
 * @param tallies how many of each change
 * @param groups the flips
 */
public record FlipsPage(
    LabHead head,
    Sentence say,
    String note,
    DraftPage.Replay replay,
    List<LabHead.Tab> views,
    List<Tally> tallies,
    List<Group> groups) {

  /** How many of one change. */
  public record Tally(Mark mark, String words) {}

  /** Flips of one rule, or of one unit. */
  public record Group(String title, List<Cite> cites, String count, List<Line> lines) {}

  /**
   * A flip.
   *
   * @param name the dossier
   * @param href its page
   * @param owner its unit
   * @param act what was, or would be, done
   * @param day when
   * @param mark the shape of the change
   * @param change the change in words
   * @param why the checks that decide
   * @param compare where both are side by side
   */
  public record Line(
      String name,
      String href,
      String owner,
      String act,
      String day,
      Mark mark,
      String change,
      String why,
      String compare) {}
}
