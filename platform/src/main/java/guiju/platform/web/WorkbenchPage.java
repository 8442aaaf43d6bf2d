package guiju.platform.web;

import java.util.List;

/**
 * What is a person's turn, what the person waits for, and what comes.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param second what else is worth knowing
 * @param horizon deadlines of the coming months
 * @param months where months begin on the horizon
 * @param todos what is to be done, oldest first
 * @param anytime what can be done at any time and nobody waits for
 * @param did what the person did lately
 * @param waiting what others are to do
 * @param drafts what is not handed in yet
 */
public record WorkbenchPage(
    Frame frame,
    Sentence say,
    String second,
    List<Point> horizon,
    List<Month> months,
    List<Todo> todos,
    List<Todo> anytime,
    List<Item> did,
    List<Item> waiting,
    List<Item> drafts) {

  /** Something to be done. */
  public record Todo(
      String title,
      String href,
      String about,
      List<Cite> cites,
      String due,
      String left,
      boolean urgent) {}

  /** A line that leads somewhere. */
  public record Item(String title, String href, String about, String note) {}

  /**
   * A deadline on the horizon.
   *
   * @param at its place in per cent
   * @param labelled whether there is room for its words beside its neighbours
   */
  public record Point(
      double at,
      String date,
      String what,
      String title,
      String about,
      boolean urgent,
      boolean labelled) {
    /** Its place, as SVG writes it. */
    public String x() {
      return at + "%";
    }

    /** To which side its words go. */
    public String anchor() {
      return at > 85 ? "end" : "start";
    }
  }

  /** Where a month begins, in per cent. */
  public record Month(double at, String label) {
    /** Its place, as SVG writes it. */
    public String x() {
      return at + "%";
    }
  }
}
