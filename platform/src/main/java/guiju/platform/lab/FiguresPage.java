package guiju.platform.lab;

import guiju.platform.web.Cite;
import java.util.List;

/**
 * The figures of a draft as a form.
 *
 * @param head the upper part
 * @param revision the revision they are read from
 * @param note what happened; empty when nothing did
 * @param obstacle why there are none to show: the draft does not load, or not yet; empty otherwise
 * @param figures in the order of the articles
 */
public record FiguresPage(
    LabHead head, int revision, String note, String obstacle, List<Figure> figures) {

  /**
   * A figure.
   *
   * @param name its name in expressions
   * @param label what people call it
   * @param unit what a value is counted in; empty when in nothing
   * @param cites where the law says so
   * @param error what is wrong with what was sent; empty when nothing is
   * @param rows its values by date, and one more to fill in
   */
  public record Figure(
      String name, String label, String unit, List<Cite> cites, String error, List<Row> rows) {}

  /**
   * A value from a day on.
   *
   * @param place its place in the form
   * @param day the first day
   * @param value the value as it is entered
   * @param kind text, date or choice
   * @param options what can be chosen
   */
  public record Row(int place, String day, String value, String kind, List<Option> options) {}

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}
}
