package guiju.platform.insight;

import java.util.List;

/**
 * Bars, and the table behind them; both show the same numbers.
 *
 * @param id unique on its page
 * @param title what is shown
 * @param note what the two numbers of a line are
 * @param table whether the table is shown first
 * @param heads heads of the table: the label, then the numbers
 * @param lines the bars
 * @param total numbers below the table; empty when they do not add up
 * @param below what is left out; empty when nothing is
 */
public record Bars(
    String id,
    String title,
    String note,
    boolean table,
    List<String> heads,
    List<Bar> lines,
    List<String> total,
    String below) {

  /**
   * One bar.
   *
   * @param width per cent of the longest
   * @param end what stands at its end
   * @param side what stands at the right
   * @param cells numbers of the table
   */
  public record Bar(String label, double width, String end, String side, List<String> cells) {
    /** How wide it is, as SVG writes it; room is left for what stands at its end. */
    public String wide() {
      return Math.round(width * 8.2) / 10.0 + "%";
    }

    /** Where what stands at its end begins, as SVG writes it. */
    public String after() {
      return Math.round(width * 8.2 + 15) / 10.0 + "%";
    }
  }
}
