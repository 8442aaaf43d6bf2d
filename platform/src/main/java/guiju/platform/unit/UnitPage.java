package guiju.platform.unit;

import guiju.platform.web.ActLine;
import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * How a unit stands.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param name the unit
 * @param say how many bars apply
 * @param bars what applies now, or cannot be told
 * @param quiet what does not apply
 * @param health what its catalogues hold
 * @param projects its projects
 * @param acts what the reader can do about the unit
 * @param docket the unit's own dossier; empty when there is none
 */
public record UnitPage(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    Sentence say,
    List<Bar> bars,
    List<Bar> quiet,
    List<Health> health,
    List<Line> projects,
    List<ActLine> acts,
    String docket) {

  /** A rule that looks at the unit. */
  public record Bar(
      Mark mark, String state, String title, String why, String cure, List<Cite> cites) {}

  /** How much of something the unit has. */
  public record Health(String label, String count, String note) {}

  /** A line that leads somewhere. */
  public record Line(String name, String href, String about, String note) {}
}
