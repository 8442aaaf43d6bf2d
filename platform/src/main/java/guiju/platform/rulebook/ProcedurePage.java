package guiju.platform.rulebook;

import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Diagram;
import guiju.platform.web.Frame;
import java.util.List;

/**
 * One procedure: drawn, and act by act.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param title its title
 * @param cites paragraphs
 * @param about whom it concerns
 * @param diagram its states and acts
 * @param acts its acts in words
 * @param opinions opinions it asks for
 */
public record ProcedurePage(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    List<Cite> cites,
    String about,
    Diagram diagram,
    List<Step> acts,
    List<Step> opinions) {

  /** An act: who, from where to where, what it asks. */
  public record Step(String label, String who, String way, String asks, List<Cite> cites) {}
}
