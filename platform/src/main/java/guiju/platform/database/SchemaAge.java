package guiju.platform.database;

import guiju.platform.CannotStart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A database is only ever brought forward. What a newer program has made of it an older one cannot
 * know, so it does not begin to work on it; one that was at work already goes on until it is ended,
 * for what a version adds must leave room for the one before.
 */
final class SchemaAge {

  private static final List<MigrationState> LATER =
      List.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private SchemaAge() {}

  /**
   * Refuses a database that is newer than the program.
   *
   * @param all what the program brings and what the database has
   */
  static void insist(MigrationInfo... all) {
    Optional<MigrationVersion> later =
        Arrays.stream(all)
            .filter(one -> LATER.contains(one.getState()))
            .map(MigrationInfo::getVersion)
            .max(MigrationVersion::compareTo);
    if (later.isPresent()) {
      throw new CannotStart(
          "A newer Guiju has brought this database forward, to %s; this program does not know what that is"
              .formatted(later.get()),
          "Start the newer program. To go back, restore a backup from before with this one, into an"
              + " empty database.");
    }
  }
}
