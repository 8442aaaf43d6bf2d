package guiju.platform.insight;

import guiju.platform.web.Cite;
import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors look at: lamps, what is overdue, and boards of matters.
 *
 * @param frame the layout
 * @param say how many stand out, and how many lamps differ
 * @param current whether everything has been looked at since it last moved
 * @param filter what the page is narrowed to
 * @param tallies how many there are of each lamp
 * @param tabs lamps, overdue, boards
 * @param chips which lamps are shown; empty beside other views
 * @param lamps two lamps a line; empty beside other views
 * @param owed what is overdue; empty beside other views
 * @param board a board; null beside other views
 * @param none what is said when there is nothing to show; empty when there is something
 * @param pager where one is in a long list
 * @param sheet the same as an Excel file
 */
public record SupervisionPage(
    Frame frame,
    Sentence say,
    boolean current,
    Filter filter,
    List<Tally> tallies,
    List<Tab> tabs,
    List<Tab> chips,
    List<LampLine> lamps,
    List<Owed> owed,
    @Nullable BoardTable board,
    String none,
    Pager pager,
    String sheet) {

  /** How many lamps of one sort there are of each level. */
  public record Tally(String label, List<Level> levels) {}

  /** How many of a level. */
  public record Level(Mark mark, String words) {}

  /**
   * Two lamps.
   *
   * @param rating the owner's word
   * @param note why, and since when
   * @param computed what dates and sums say
   * @param says what stands out
   * @param more how many further things stand out; empty when none
   * @param apart whether the two differ
   */
  public record LampLine(
      String name,
      String href,
      String owner,
      String phase,
      Level rating,
      String note,
      Level computed,
      String says,
      String more,
      List<Cite> cites,
      boolean apart) {}

  /**
   * Something that should have been done.
   *
   * @param day the last day
   * @param due the same in words
   */
  public record Owed(
      String what,
      String name,
      String href,
      String who,
      LocalDate day,
      String due,
      String over,
      List<Cite> cites) {}

  /** A board: heads of its own columns, and its lines. */
  public record BoardTable(List<String> heads, List<Line> lines) {}

  /**
   * A matter.
   *
   * @param about the dossier it is about; empty when it is about itself
   * @param owner unit
   * @param state where it stands
   * @param day since when
   * @param since the same in words
   * @param ended whether it goes on no more
   */
  public record Line(
      String name,
      String href,
      String about,
      String aboutHref,
      String owner,
      String state,
      LocalDate day,
      String since,
      boolean ended,
      List<String> cells) {}

  /** Where one is in a long list; links are empty at its ends. */
  public record Pager(String shown, String previous, String next) {}
}
