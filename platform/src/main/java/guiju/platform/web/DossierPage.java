package guiju.platform.web;

import java.util.List;

/**
 * One dossier: where it stands, whose turn it is, what can be done, and everything known.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param name its name
 * @param about its kind, mode, year
 * @param asOf which day is shown, when it is not today; empty when it is
 * @param say state, turn, what is missing
 * @param notice what has just been done; empty when nothing was
 * @param stages its way
 * @param tabs what else can be looked at
 * @param body what is looked at
 * @param actsTitle whose acts they are
 * @param acts acts open to the reader
 * @param later acts of the reader that something else must precede
 * @param rooms limits and what is used of them
 * @param others acts open to others
 */
public record DossierPage(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    String about,
    String asOf,
    Sentence say,
    String notice,
    List<Stage> stages,
    List<Tab> tabs,
    DossierBody body,
    String actsTitle,
    List<ActLine> acts,
    List<ActLine> later,
    List<Room> rooms,
    List<Other> others) {

  /** What others can do. */
  public record Other(String what, String who, List<Cite> cites) {}
}
