package guiju.platform.annuallist;

import guiju.platform.web.ActLine;
import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import guiju.platform.web.Room;
import guiju.platform.web.Sentence;
import guiju.platform.web.Stage;
import guiju.platform.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The joint review of one year.
 *
 * @param frame the layout
 * @param say where the list stands, whose turn it is, what is missing
 * @param stages its way
 * @param room the city's money asked for against the line; null when nothing is asked for
 * @param acts what the reader can do with the list
 * @param chips filters with their counts
 * @param bodies who gives an opinion
 * @param rows the projects
 * @param total sums
 * @param docket the list's own dossier
 * @param documents the list as a paper, as it last was one; empty before
 * @param sheet the board as an Excel file
 */
public record BoardPage(
    Frame frame,
    Sentence say,
    List<Stage> stages,
    @Nullable Room room,
    List<ActLine> acts,
    List<Tab> chips,
    List<String> bodies,
    List<Row> rows,
    Total total,
    String docket,
    List<Crumb> documents,
    String sheet) {

  /** One project. */
  public record Row(
      String number,
      String name,
      String href,
      String owner,
      String note,
      String priority,
      String total,
      String city,
      List<Opinion> opinions,
      String agreed) {}

  /** One body's opinion on it. */
  public record Opinion(Mark mark, String words) {}

  /** Sums of what is shown. */
  public record Total(String count, String total, String city) {}

  /** A list in the overview. */
  public record Listed(String name, String href, String state, String turn, List<Cite> cites) {}
}
