package guiju.platform.insight;

import guiju.platform.web.Cite;
import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * What leaders need: decisions first, then where the two lamps differ, then money and the whole.
 *
 * @param frame the layout
 * @param say how many decisions wait, and how the whole stands
 * @param date today, and the unit of amounts
 * @param current whether everything has been looked at since it last moved
 * @param filter what the page is narrowed to
 * @param decisions what waits to be decided, the oldest first
 * @param tallies how many there are of each lamp
 * @param lamps where the lamps differ most, or the worst
 * @param all where all of them are
 * @param nests sums drawn inside each other, with their titles
 * @param bars the whole by phase, bottlenecks, by unit, by year
 */
public record LeadersPage(
    Frame frame,
    Sentence say,
    String date,
    boolean current,
    Filter filter,
    List<Decision> decisions,
    List<SupervisionPage.Tally> tallies,
    List<SupervisionPage.LampLine> lamps,
    More all,
    List<Sum> nests,
    List<Bars> bars) {

  /**
   * Something to decide.
   *
   * @param title the act and the dossier
   * @param about in which procedure it waits, since when
   * @param mine whether the reader may decide it
   */
  public record Decision(String title, String href, String about, List<Cite> cites, boolean mine) {}

  /** Where there is more, and how it is called. */
  public record More(String label, String href, String note) {}

  /** A sum with its parts, under a title. */
  public record Sum(String id, String title, String note, Nest nest) {}
}
