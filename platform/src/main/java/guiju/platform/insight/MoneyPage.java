package guiju.platform.insight;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums that belong together, by year and by unit, each with its parts; all in 万元.
 *
 * @param frame the layout
 * @param say the sums in one sentence
 * @param current whether everything has been looked at since it last moved
 * @param filter what the page is narrowed to
 * @param tabs groups of sums
 * @param nests sums drawn inside each other
 * @param years a line for each year
 * @param units a line for each unit
 * @param gaps where a whole exceeds its part most
 * @param parts what makes up one sum; null when none is asked for
 * @param sheet the sums as an Excel file
 */
public record MoneyPage(
    Frame frame,
    Sentence say,
    boolean current,
    Filter filter,
    List<Tab> tabs,
    List<Nest> nests,
    Table years,
    Table units,
    List<Gaps> gaps,
    @Nullable Parts parts,
    String sheet) {

  /** Sums in lines, with their sum below. */
  public record Table(List<String> heads, List<Line> lines, List<String> total) {}

  /** A line of sums. */
  public record Line(String label, List<Cell> cells) {}

  /** A sum, and where its parts are; empty when there are none. */
  public record Cell(String sum, String href) {}

  /** Where a whole exceeds its part. */
  public record Gaps(String title, String whole, String part, List<Gap> lines) {}

  /** One dossier in which it does. */
  public record Gap(
      String name, String href, String owner, String whole, String part, String rest) {}

  /**
   * What makes up a sum.
   *
   * @param title which sum, how much, of how many
   * @param back the page without it
   */
  public record Parts(
      String title, String back, List<Part> lines, String total, SupervisionPage.Pager pager) {}

  /** One dossier with what it adds. */
  public record Part(String name, String href, String owner, String sum) {}
}
