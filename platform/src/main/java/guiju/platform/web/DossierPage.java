package guiju.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier: where it stands, whose turn it is, what can be done, and everything known.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param name its name
 * @param about its kind, mode, year
 * @param day which day is shown, and how another is chosen
 * @param say state, turn, what is missing
 * @param notice what has just been done; empty when nothing was
 * @param stages its way
 * @param tabs what else can be looked at
 * @param body what is looked at
 * @param acts what can be done
 * @param ties other dossiers it names or is named by
 * @param beside money that stays in view
 */
public record DossierPage(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    String about,
    Day day,
    Sentence say,
    String notice,
    List<Stage> stages,
    List<Tab> tabs,
    DossierBody body,
    Acts acts,
    List<Tied> ties,
    List<DossierBody.MoneyLine> beside) {

  /** Dossiers of one kind it is tied to. */
  public record Tied(String kind, List<Tie> lines) {}

  /**
   * One of them.
   *
   * @param stands the procedure it is in, its state, whose turn it is and for how long
   */
  public record Tie(String name, String href, String stands) {}

  /**
   * The day that is shown.
   *
   * @param past whether it is not today; then nothing can be done
   * @param words says so
   * @param value the day, as ISO writes it
   * @param latest the last day that can be chosen
   * @param action where another day is asked for
   * @param tab the tab that stays open
   * @param today the same page today
   * @param before the page of the last day before on which something was taken
   * @param after the page of the first day after on which something was taken
   */
  public record Day(
      boolean past,
      String words,
      String value,
      String latest,
      String action,
      String tab,
      String today,
      @Nullable Crumb before,
      @Nullable Crumb after) {}

  /**
   * What can be done.
   *
   * @param title whose acts they are
   * @param now acts of the reader in matters under way
   * @param more what the reader could begin besides
   * @param later acts of the reader that something else must precede
   * @param others acts open to others
   */
  public record Acts(
      String title,
      List<ActLine> now,
      List<ActLine> more,
      List<ActLine> later,
      List<Other> others) {}

  /** What others can do. */
  public record Other(String what, String who, List<Cite> cites) {}
}
