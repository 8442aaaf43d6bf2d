package guiju.platform.insight;

import java.util.List;

/**
 * What a page is narrowed to, and what else could be chosen.
 *
 * @param action where the form leads
 * @param view which part of the page stays open
 * @param units units; empty when the reader sees only one
 * @param years years
 */
public record Filter(String action, String view, List<Option> units, List<Option> years) {

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}
}
