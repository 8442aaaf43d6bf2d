package guiju.platform.project;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import java.util.List;

/**
 * The register of projects.
 *
 * @param frame the layout
 * @param say how many, how much, whose turn
 * @param query what is searched for
 * @param chips filters with their counts
 * @param create where a new project is registered; empty when the reader may not
 * @param rows the projects of this page
 * @param total how many and how much in all
 * @param previous the page before; empty on the first
 * @param next the page after; empty on the last
 */
public record RegisterPage(
    Frame frame,
    Sentence say,
    String query,
    List<Tab> chips,
    String create,
    List<Row> rows,
    String total,
    String previous,
    String next) {

  /** One project. */
  public record Row(
      String name,
      String href,
      String owner,
      String key,
      String year,
      String amount,
      String stage,
      String state,
      String turn,
      String days,
      boolean mine) {}
}
