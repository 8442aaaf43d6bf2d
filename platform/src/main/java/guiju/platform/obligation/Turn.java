package guiju.platform.obligation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one of several processes on the same database do what need not be done twice. It only saves
 * work: whatever is done must be right when two do it at once.
 */
@Component
final class Turn {

  /** Any number, as long as nothing else uses it. */
  private static final long ROUND = 0x6775696a75L;

  private final DataSource pool;

  Turn(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Does it unless somebody else is at it. The lock belongs to a connection of its own and ends
   * with it, however the process ends.
   *
   * @return whether it was done
   */
  boolean take(Runnable work) {
    try (Connection held = pool.getConnection()) {
      held.setAutoCommit(false);
      try {
        if (!isFree(held)) {
          return false;
        }
        work.run();
        return true;
      } finally {
        held.rollback();
        held.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say whose turn it is.", e);
    }
  }

  private static boolean isFree(Connection held) throws SQLException {
    try (PreparedStatement ask = held.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      ask.setLong(1, ROUND);
      try (ResultSet answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
