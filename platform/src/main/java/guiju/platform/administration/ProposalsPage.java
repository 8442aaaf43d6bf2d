package guiju.platform.administration;

import java.util.List;

/**
 * What waits for its confirmation, and what was decided.
 *
 * @param head its beginning
 * @param open what waits
 * @param decided what was decided lately
 */
public record ProposalsPage(Head head, List<Row> open, List<Row> decided) {

  /**
   * A proposal.
   *
   * @param id its number
   * @param what what is proposed
   * @param who whom it concerns
   * @param href the account's page
   * @param reason why
   * @param by who proposed it and when
   * @param until until when it can be confirmed, or what became of it
   * @param decide whether the reader may decide it
   * @param takeBack whether the reader may take it back
   */
  public record Row(
      long id,
      String what,
      String who,
      String href,
      String reason,
      String by,
      String until,
      boolean decide,
      boolean takeBack) {}
}
