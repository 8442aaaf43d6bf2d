package guiju.platform.administration;

import java.util.List;

/**
 * One account.
 *
 * @param head its beginning
 * @param path its address
 * @param facts what is on record
 * @param posts what its holder may act as
 * @param proposals what was proposed about it
 * @param may what the reader may do here
 * @param choices what forms offer
 * @param secret a first secret just issued; empty otherwise, and never shown again
 */
public record AccountPage(
    Head head,
    String path,
    List<Fact> facts,
    List<Post> posts,
    List<ProposalsPage.Row> proposals,
    May may,
    Choices choices,
    String secret) {

  /** Something on record. */
  public record Fact(String label, String value) {}

  /** A post held. */
  public record Post(String capacity, String name) {}

  /** Values to choose from. */
  public record Choices(
      List<AccountsPage.Choice> posts,
      List<AccountsPage.Choice> offices,
      List<AccountsPage.Choice> organisations) {}

  /**
   * What the reader may do.
   *
   * @param keep open, close, move, propose
   * @param guard withdraw, release
   * @param open whether the account is open
   * @param office whether its holder is an administrator
   * @param number whether a staff number can be shown in full
   */
  public record May(boolean keep, boolean guard, boolean open, boolean office, boolean number) {}
}
