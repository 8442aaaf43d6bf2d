package guiju.platform.docket;

import java.sql.SQLException;
import java.util.Set;

/** Failures that mean: somebody else wrote in the same moment. */
final class Collision {

  /** Moved (ours), unique violation, serialization failure, deadlock. */
  private static final Set<String> STATES = Set.of("GJ409", "23505", "40001", "40P01");

  private Collision() {}

  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
