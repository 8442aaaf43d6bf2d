package guiju.platform.administration;

import java.util.List;

/**
 * Accounts, found by words.
 *
 * @param head its beginning
 * @param filter what was asked for
 * @param rows the accounts
 * @param earlier address of the rows before these; empty when there are none
 * @param later address of the rows after these; empty when there are none
 * @param form what opens an account; null for who may not
 */
public record AccountsPage(
    Head head, Filter filter, List<Row> rows, String earlier, String later, Form form) {

  /** What was asked for. */
  public record Filter(String words, String organisation, String only, List<Choice> states) {}

  /** One of several values. */
  public record Choice(String value, String label, boolean chosen) {}

  /** An account. */
  public record Row(
      String href,
      String name,
      String id,
      String organisation,
      String posts,
      String latest,
      String state) {}

  /**
   * What opens an account.
   *
   * @param offered whether the reader may
   * @param open whether it is unfolded
   * @param id account as typed
   * @param name name as typed
   * @param number staff number as typed
   * @param reason reason as typed
   * @param organisations organisations to choose from
   */
  public record Form(
      boolean offered,
      boolean open,
      String id,
      String name,
      String number,
      String reason,
      List<Choice> organisations) {}
}
