package guiju.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit is used, drawn as a bar and said in words.
 *
 * @param label what is measured, with its unit
 * @param parts used parts, from the left
 * @param limit the limit; null when there is none
 * @param words the same for those who do not see the bar
 */
public record Room(String label, List<Part> parts, @Nullable Limit limit, String words) {
  /**
   * A used part, placed in per cent of the bar.
   *
   * @param tone 0 firm, 1 second, 2 hatched, 3 open
   */
  public record Part(int tone, double from, double width, String label) {
    /** Where it starts, as SVG writes it. */
    public String x() {
      return from + "%";
    }

    /** How wide it is, as SVG writes it. */
    public String wide() {
      return Math.max(0, width) + "%";
    }
  }

  /** The limit, placed in per cent of the bar. */
  public record Limit(double at, String label, boolean exceeded) {
    /** Where it stands, as SVG writes it. */
    public String x() {
      return at + "%";
    }

    /** On which side of its line the label hangs. */
    public String anchor() {
      return at > 60 ? "end" : "start";
    }
  }
}
