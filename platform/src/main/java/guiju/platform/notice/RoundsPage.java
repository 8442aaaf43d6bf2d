package guiju.platform.notice;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * The daily rounds, for whoever looks after the house.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param rows the latest rounds, the last one first
 */
public record RoundsPage(Frame frame, Sentence say, List<Row> rows) {

  /** One round. */
  public record Row(
      String day,
      String begun,
      String finished,
      String instance,
      String taken,
      String refused,
      String failed,
      String aged) {}
}
