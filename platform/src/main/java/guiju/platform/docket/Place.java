package guiju.platform.docket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a register: before its first line, or beyond a line, forwards or backwards. Reading on
 * from a place costs the same on the first page and on the ten-thousandth.
 *
 * @param mark what the line is ordered by; empty for the beginning
 * @param id the line
 * @param back whether the lines before it are wanted
 */
public record Place(String mark, long id, boolean back) {

  /** Before the first line. */
  public static final Place BEGINNING = new Place("", 0, false);

  private static final Pattern WRITTEN = Pattern.compile("([ab])([0-9a-z-]{1,20})_(\\d{1,18})");

  /** Reads a place from an address; the beginning when it is none of this order. */
  public static Place of(String written, Sorting sorting) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches() || !sorting.accepts(parts.group(2))) {
      return BEGINNING;
    }
    return new Place(parts.group(2), Long.parseLong(parts.group(3)), parts.group(1).equals("b"));
  }

  /** As it stands in addresses. */
  public String written() {
    return mark.isEmpty() ? "" : (back ? "b" : "a") + mark + "_" + id;
  }

  /** Beyond a line. */
  static Place after(RegisterLine line) {
    return new Place(line.mark(), line.id(), false);
  }

  /** Before a line. */
  static Place before(RegisterLine line) {
    return new Place(line.mark(), line.id(), true);
  }
}
