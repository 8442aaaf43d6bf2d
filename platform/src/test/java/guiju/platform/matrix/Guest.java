package guiju.platform.matrix;

/**
 * Somebody who knocks.
 *
 * @param who how a failure names them
 * @param column what kind of caller that is
 * @param account their account; empty for nobody
 * @param token what they show; empty for nothing
 * @param opens whether they also open the pages that somebody of the same standing opens already
 */
record Guest(String who, Column column, String account, String token, boolean opens) {

  Guest(String who, Column column, String account, String token) {
    this(who, column, account, token, true);
  }

  /** The same at the doors only: where something is refused, missing or sent. */
  Guest atDoorsOnly() {
    return new Guest(who, column, account, token, false);
  }

  boolean asks(Table.Row row) {
    return opens
        || !row.way().verb().equals("GET")
        || row.expected().getOrDefault(column, -1) != 200;
  }

  @Override
  public String toString() {
    return who;
  }
}
