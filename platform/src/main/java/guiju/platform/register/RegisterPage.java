package guiju.platform.register;

import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import java.util.List;
import java.util.Map;

/**
 * A register.
 *
 * @param frame the layout
 * @param say how many and how much
 * @param note when it was counted, when that was not just now; empty otherwise
 * @param search the search box and what it keeps
 * @param chips everything, what is the reader's turn, what is late
 * @param filters one for each facet
 * @param links what else can be done with the list
 * @param views what people keep
 * @param table the lines
 */
public record RegisterPage(
    Frame frame,
    Sentence say,
    String note,
    Search search,
    List<Tab> chips,
    List<Filter> filters,
    Links links,
    Views views,
    Table table) {

  /**
   * The search box.
   *
   * @param path where it is sent
   * @param label what can be typed
   * @param text what was typed
   * @param kept filters that stay chosen, by name
   */
  public record Search(String path, String label, String text, Map<String, String> kept) {}

  /**
   * A facet.
   *
   * @param id its name in addresses
   * @param label what it is called
   * @param chosen the value chosen; empty when any will do
   * @param amounts whether its values have sums
   * @param options its values
   */
  public record Filter(
      String id, String label, String chosen, boolean amounts, List<Option> options) {}

  /** A value of a facet with its count and sum. */
  public record Option(String label, String href, String count, String amount, boolean current) {}

  /** What else: begin a new dossier, take the list home, bring lines in; empty when not offered. */
  public record Links(String create, String createLabel, String export, String bring) {}

  /**
   * Views people keep.
   *
   * @param path the register they are of
   * @param keep what would be kept now
   * @param mine the reader's own
   */
  public record Views(String path, String keep, List<View> mine) {}

  /** A kept view. */
  public record View(String id, String name, String href, boolean current) {}

  /**
   * The lines.
   *
   * @param heads what stands over the columns that not every register has
   * @param rows the lines of this page
   * @param sums their sum and the sum of all; empty where there are no sums
   * @param pages where the reader is, and the way on
   */
  public record Table(Heads heads, List<Row> rows, List<Sum> sums, Pages pages) {}

  /** Which columns there are. */
  public record Heads(String name, boolean year, boolean amount, List<String> facts, boolean due) {}

  /** A sum with what it is of. */
  public record Sum(String label, String amount) {}

  /** Which lines are shown, of how many; neighbouring pages are empty at the ends. */
  public record Pages(String shown, String first, String previous, String next) {}

  /** One dossier. */
  public record Row(
      String name,
      String href,
      String about,
      String key,
      String year,
      String amount,
      List<String> facts,
      Stand stand,
      Due due) {}

  /** Where it stands, whose turn it is, for how long. */
  public record Stand(String stage, String state, String turn, boolean mine, String days) {}

  /** Its next deadline: the lamp, and the words. */
  public record Due(Mark mark, String words) {}
}
