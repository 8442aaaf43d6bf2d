package guiju.platform.matrix;

import java.util.EnumSet;
import java.util.Set;

/**
 * One cell of the matrix: somebody at one way in, and what came of it.
 *
 * @param row the way in
 * @param guest who knocked
 * @param reply the answer
 */
record Knock(Table.Row row, Guest guest, Door.Reply reply) {

  private static final Set<Column> ADMINISTRATORS =
      EnumSet.of(Column.SYSTEM, Column.SECURITY, Column.AUDIT);

  static Knock at(Door door, Table.Row row, Guest guest) {
    String verb = row.way().verb().equals("ANY") ? "GET" : row.way().verb();
    return new Knock(row, guest, door.ask(verb, row.address(), guest.token(), row.body()));
  }

  boolean asPromised() {
    return reply.status() == promised();
  }

  int promised() {
    return row.expected().getOrDefault(guest.column(), -1);
  }

  /** Whether the table says that nothing may come of it; a wrong secret or code is counted. */
  static boolean changesNothing(Table.Row row, Guest guest) {
    int promised = row.expected().getOrDefault(guest.column(), -1);
    boolean guess = promised == 422 && row.way().path().startsWith("/account/");
    return !row.way().verb().equals("POST") || (promised >= 400 && !guess);
  }

  /**
   * How many lines it is due on the trail: one when somebody is refused, or when a file leaves.
   * Visitors make none by asking for what does not exist. Administrators are also noted when their
   * desk objects.
   */
  int linesDue() {
    boolean known = !guest.account().isEmpty();
    boolean objected = reply.status() == 422 && row.way().path().startsWith("/administration/");
    return switch (reply.status()) {
      case 401, 403 -> 1;
      case 404 -> known ? 1 : 0;
      default -> reply.file() ? leaving() : objected ? 1 : 0;
    };
  }

  /** Taking the trail itself away is also noted with what was asked of it. */
  private int leaving() {
    return row.way().path().startsWith("/administration/trail.") ? 2 : 1;
  }

  /** How the trail names it. The desks of administrators have names of their own for it. */
  String line() {
    String verb = row.way().verb().equals("ANY") ? "GET" : row.way().verb();
    return ADMINISTRATORS.contains(guest.column())
        ? guest.account()
        : guest.account() + " " + verb + " " + row.address();
  }

  @Override
  public String toString() {
    return "%s as %s: %d, not %d".formatted(row.way(), guest, reply.status(), promised());
  }
}
