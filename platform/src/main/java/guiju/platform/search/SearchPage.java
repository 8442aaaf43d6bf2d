package guiju.platform.search;

import guiju.platform.web.Frame;
import guiju.platform.web.Marked;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * What was found.
 *
 * @param frame the layout
 * @param say how many, and of what; what to do when there is nothing
 * @param query what was looked for
 * @param all where all groups are; empty when they are shown
 * @param note that nothing contains it all, or that there is more
 * @param groups what was found, kind by kind
 */
public record SearchPage(
    Frame frame, Sentence say, String query, String all, String note, List<Group> groups) {

  /**
   * What was found of one kind.
   *
   * @param id the group's name in addresses
   * @param title what it is called
   * @param count how many are known
   * @param more where all of them are; empty when all are shown
   * @param lines the best of them
   */
  public record Group(String id, String title, String count, String more, List<Line> lines) {}

  /**
   * One thing found.
   *
   * @param name its name
   * @param href where it is
   * @param about what else identifies it
   * @param said the text it was found by, when that is not its name
   */
  public record Line(List<Marked> name, String href, String about, List<Said> said) {}

  /** A text it was found by, and what that text is. */
  public record Said(String label, List<Marked> text) {}
}
