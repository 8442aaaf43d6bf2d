package guiju.platform.administration;

import java.util.List;

/**
 * Which rulebook governs, and what could come next.
 *
 * @param head its beginning
 * @param facts what governs, in a few rows
 * @param elsewhere what lies in the operator's folder instead; empty when nothing else
 * @param proposes whether the reader is the one who proposes
 * @param open what waits for its confirmation
 * @param drafts drafts that could be proposed; empty for readers who propose nothing
 * @param past all that was decided, the newest first
 */
public record LawPage(
    Head head,
    List<TablePage.Row> facts,
    String elsewhere,
    boolean proposes,
    List<Line> open,
    List<Line> drafts,
    List<Past> past) {

  /** Something to look at. */
  public record Line(String label, String href, String about) {}

  /**
   * What was decided.
   *
   * @param version which rulebook
   * @param hash its fingerprint, in short
   * @param from the day from which it governs, or was to
   * @param how how it came to be in force, or did not
   */
  public record Past(String version, String hash, String from, String how) {}
}
