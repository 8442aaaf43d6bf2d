package guiju.platform.docket;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Failures that mean: somebody else wrote in the same moment. */
final class Collision {

  /** Moved (ours), unique violation, serialization failure, deadlock. */
  private static final Set<String> STATES = Set.of("GJ409", "23505", "40001", "40P01");

  private static final int ATTEMPTS = 20;

  private Collision() {}

  /** Tries again on what stands now when somebody else was faster; gives up in the end. */
  static <T extends @Nullable Object> T outlasting(Supplier<T> attempt) {
    for (int tried = 1; ; tried++) {
      try {
        return attempt.get();
      } catch (DataAccessException e) {
        if (tried == ATTEMPTS || !is(e)) {
          throw e;
        }
      }
    }
  }

  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
