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
 * @param say how many bars bite, and what comes next
 * @param bars what bites now, or cannot be told
 * @param chains what would bite if nothing is done
 * @param ways what can be done about it
 * @param quiet bars that do not bite
 * @param health what its catalogues hold
 * @param projects its projects
 * @param docket the unit's own dossier; empty when there is none
 */
public record UnitPage(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    Sentence say,
    List<Bar> bars,
    List<Chain> chains,
    List<Way> ways,
    List<Bar> quiet,
    List<Health> health,
    List<Line> projects,
    String docket) {

  /**
   * A bar.
   *
   * @param title what it keeps from happening; for one that does not bite, what holds
   * @param why because of what
   * @param period since when, and until when if it ends by itself
   * @param ends how it ends
   * @param cure how it is lifted
   * @param by who carries it out
   */
  public record Bar(
      Mark mark,
      String state,
      String title,
      String why,
      String period,
      String ends,
      String cure,
      String by,
      List<Cite> cites) {}

  /**
   * What follows if something is not done by a day.
   *
   * @param cause the dossier it hangs on
   * @param about where that stands
   * @param question what must be done, by when
   * @param left how long that is
   * @param averted what follows when it is done
   * @param cites who says so
   * @param effects what follows
   */
  public record Chain(
      Crumb cause,
      String about,
      String question,
      String left,
      String averted,
      List<Cite> cites,
      List<Effect> effects) {}

  /** One thing that follows: what, who carries it out, and what of the unit's it hits. */
  public record Effect(String says, String by, List<Cite> cites, List<Hit> hits) {}

  /** Something that is hit, and where it would stop. */
  public record Hit(Crumb what, String where) {}

  /** A way out, and the dossier it is taken on. */
  public record Way(ActLine act, String on) {}

  /** How much of something the unit has. */
  public record Health(String label, String count) {}

  /** A line that leads somewhere. */
  public record Line(String name, String href, String about, String note) {}
}
