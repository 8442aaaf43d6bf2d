package guiju.platform.web;

import java.util.List;

/**
 * What is a person's turn, what the person waits for, and what comes.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param second what else is worth knowing
 * @param ahead last days of the coming months
 * @param todos what is to be done: by last day, then the oldest first
 * @param anytime what can be done at any time and nobody waits for
 * @param did what the person did lately
 * @param waiting what others are to do
 * @param told what the person has been told and not read
 * @param drafts what is not handed in yet
 */
public record WorkbenchPage(
    Frame frame,
    Sentence say,
    String second,
    Ahead ahead,
    List<Todo> todos,
    List<Todo> anytime,
    List<Item> did,
    List<Item> waiting,
    List<Item> told,
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

  /** So many are shown at once; the others are unfolded. */
  private static final int AT_ONCE = 12;

  /** The most pressing matters. */
  public List<Todo> first() {
    return todos.subList(0, Math.min(AT_ONCE, todos.size()));
  }

  /** The others. */
  public List<Todo> later() {
    return todos.subList(first().size(), todos.size());
  }

  /**
   * Last days of the coming months on a line.
   *
   * @param points the days, in order
   * @param months where months begin
   */
  public record Ahead(List<Point> points, List<Month> months) {

    /** The nearest of them, for where there is no room to draw. */
    public List<Point> nearest() {
      return points.subList(0, Math.min(4, points.size()));
    }

    /** Whether every point has words beside it where there is most room. */
    public boolean isTold() {
      return points.stream().allMatch(Point::labelled);
    }
  }

  /** On which screens there is room for words beside a point. */
  public enum Words {
    /** On all that draw the line. */
    ALWAYS,
    /** On wide ones. */
    WIDE,
    /** On none. */
    NONE
  }

  /**
   * A day on the line.
   *
   * @param at its place in per cent
   * @param date the day in words
   * @param what everything to be said of it
   * @param title first line beside it
   * @param about second line beside it
   * @param urgent whether it presses
   * @param words on which screens there is room for its words
   * @param turned whether its words stand to the left
   */
  public record Point(
      double at,
      String date,
      String what,
      String title,
      String about,
      boolean urgent,
      Words words,
      boolean turned) {

    /** The same day with its words on other screens. */
    Point worded(Words words) {
      return new Point(at, date, what, title, about, urgent, words, turned);
    }

    /** Whether there is room for its words anywhere. */
    public boolean labelled() {
      return words != Words.NONE;
    }

    /** The style of its words. */
    public String style() {
      return words == Words.WIDE ? "far" : "near";
    }

    /** Its place, as SVG writes it. */
    public String x() {
      return at + "%";
    }

    /** To which side its words go. */
    public String anchor() {
      return turned ? "end" : "start";
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
