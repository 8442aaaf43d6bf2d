package guiju.platform.administration;

import java.util.List;

/**
 * The audit trail.
 *
 * @param head its beginning
 * @param filter what was asked for
 * @param rows its lines
 * @param later address of the lines before these in time; empty when there are none
 * @param query what was asked for, as an address has it; for the files
 * @param check what came of checking the chain; empty when it was not checked
 * @param ask where it is checked; empty when it was
 */
public record TrailPage(
    Head head,
    Filter filter,
    List<Row> rows,
    String later,
    String query,
    String check,
    String ask) {

  /** What was asked for. */
  public record Filter(
      String words,
      String from,
      String until,
      List<AccountsPage.Choice> kinds,
      List<AccountsPage.Choice> results) {}

  /** A line; was and became are in words, object and file as they were written. */
  public record Row(
      long number,
      String taken,
      String who,
      String account,
      String source,
      String kind,
      String name,
      String object,
      String result,
      boolean refused,
      String was,
      String became,
      String file,
      String hash) {}
}
