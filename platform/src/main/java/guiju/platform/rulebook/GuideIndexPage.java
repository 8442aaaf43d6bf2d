package guiju.platform.rulebook;

import guiju.platform.web.Cite;
import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import java.util.List;

/**
 * What can be done, by who one is.
 *
 * @param frame the layout
 * @param say as whom one looks, and how many procedures there are
 * @param whos who one may be; with the number of procedures of each
 * @param groups procedures by kind of dossier
 */
public record GuideIndexPage(Frame frame, Sentence say, List<Tab> whos, List<Group> groups) {

  /** Procedures of a kind of dossier. */
  public record Group(String label, List<Line> lines) {}

  /**
   * A procedure.
   *
   * @param acts what one does in it; for everybody, who does something in it
   * @param asks how many papers and answers
   */
  public record Line(String label, String href, String acts, String asks, List<Cite> cites) {}
}
