package guiju.platform.database;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/**
 * Why something could not be done that will be possible again: nothing is wrong with what was
 * asked.
 *
 * @param status what the asker is told
 * @param word key of the sentence
 * @param cause for the log
 */
public record Outage(int status, String word, String cause) {

  private static final int AWAY = 503;
  private static final int FULL = 507;

  /** Classes of SQL states: connection, resources, operator, system. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private static final String DISK_FULL = "53100";

  /** What lies behind a failure, when it is one of the storage and not of the request. */
  public static Optional<Outage> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return Optional.of(DISK_FULL.equals(sql.getSQLState()) ? full(sql) : away(sql));
      }
      if (isFull(cause)) {
        return Optional.of(full(cause));
      }
    }
    return Optional.empty();
  }

  private static boolean isOutage(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    return sql instanceof SQLTransientConnectionException
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }

  /** The JDK has no type for it; the system's own sentence is all there is. */
  private static boolean isFull(Throwable cause) {
    String said = String.valueOf(cause.getMessage());
    return (cause instanceof FileSystemException || cause instanceof java.io.IOException)
        && (said.contains("No space left on device") || said.contains("Disk quota exceeded"));
  }

  private static Outage away(Throwable cause) {
    return new Outage(AWAY, "away", String.valueOf(cause.getMessage()));
  }

  private static Outage full(Throwable cause) {
    return new Outage(FULL, "full", String.valueOf(cause.getMessage()));
  }
}
