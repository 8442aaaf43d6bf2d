package guiju.platform.administration;

import java.util.List;

/**
 * Tables under headings: settings, how the house runs, what a check found.
 *
 * @param head its beginning
 * @param about what there is to know about all of it
 * @param columns heads of the columns of every table
 * @param groups the tables
 * @param ask further pages to open, in words
 */
public record TablePage(
    Head head, String about, List<String> columns, List<Group> groups, List<StartPage.Task> ask) {

  /** A table under its heading. */
  public record Group(String title, List<Row> rows) {}

  /**
   * A row.
   *
   * @param name what it is about
   * @param value how it stands
   * @param hint what that means; empty when it is clear
   * @param look whether somebody should look at it
   */
  public record Row(String name, String value, String hint, boolean look) {}
}
