package guiju.platform.administration;

import java.util.List;

/**
 * All organisations.
 *
 * @param head its beginning
 * @param words what was looked for
 * @param rows the organisations
 * @param form what adds one, as typed
 */
public record OrganisationsPage(Head head, String words, List<Row> rows, Form form) {

  /** An organisation. */
  public record Row(
      String href, String name, String id, String body, String county, long people, String state) {}

  /** What adds one. */
  public record Form(
      boolean open,
      String id,
      String zh,
      String en,
      String county,
      List<AccountsPage.Choice> bodies) {}
}
