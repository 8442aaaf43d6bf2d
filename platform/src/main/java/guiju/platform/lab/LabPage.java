package guiju.platform.lab;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * All drafts.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param note what to do with an article somebody came from; empty when nobody did
 * @param article that article; empty when there is none
 * @param problem what is wrong with the title that was sent; empty when nothing is
 * @param title the title that was sent, or a proposal
 * @param drafts the latest first
 */
public record LabPage(
    Frame frame,
    Sentence say,
    String note,
    String article,
    String problem,
    String title,
    List<Line> drafts) {

  /** A draft. */
  public record Line(String title, String href, String about, String who, String state) {}
}
