package guiju.platform.administration;

import java.util.List;

/**
 * Organisations and accounts from Excel.
 *
 * @param head its beginning
 * @param problems everything that stands in the way, by cell
 * @param taken what was entered, or would be
 * @param columns what the file holds
 */
public record ImportPage(
    Head head, List<Problem> problems, List<String> taken, List<AccountPage.Fact> columns) {

  /** Something that stands in the way. */
  public record Problem(String cell, String typed, String says) {}
}
