package guiju.platform.unit;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * All units with projects.
 *
 * @param frame the layout
 * @param say how many there are
 * @param units one line each
 */
public record UnitsPage(Frame frame, Sentence say, List<Row> units) {
  /** One unit. */
  public record Row(String name, String href, String projects, String amount, String waiting) {}
}
