package guiju.platform.lab;

import guiju.platform.web.Sentence;
import java.util.List;

/**
 * Who would be affected by a draft, to print.
 *
 * @param head the upper part
 * @param say the opening sentence
 * @param facts what was tried on what, term by term
 * @param changes what the draft says otherwise
 * @param units unit by unit
 */
public record ReportPage(
    LabHead head,
    Sentence say,
    List<Fact> facts,
    List<DraftPage.Change> changes,
    List<FlipsPage.Group> units) {

  /** A term with its text. */
  public record Fact(String term, String text) {}
}
