package guiju.platform.database;

import guiju.platform.CannotStart;
import guiju.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The way in of whoever operates the house: as the role that owns the tables, whether the platform
 * is running beside or not. An embedded PostgreSQL that stands still is started, and stopped by
 * {@link #close()}.
 */
public final class OperatorAccess implements AutoCloseable {

  /** Line of postmaster.pid that holds the port, counted from 0. */
  private static final int PORT_LINE = 3;

  private final Access access;
  private final @Nullable EmbeddedPostgres started;
  private final boolean inUse;

  private OperatorAccess(Access access, @Nullable EmbeddedPostgres started, boolean inUse) {
    this.access = access;
    this.started = started;
    this.inUse = inUse;
  }

  /**
   * Opens the database the settings name.
   *
   * @throws CannotStart when the address is no PostgreSQL's, or the folder is held but its server
   *     does not answer
   */
  public static OperatorAccess open(Home home, DatabaseSettings settings) {
    if (!settings.embedded()) {
      return new OperatorAccess(Access.external(settings), null, false);
    }
    Path folder = home.folder("postgres");
    if (FolderLock.held(folder)) {
      return new OperatorAccess(running(folder), null, true);
    }
    EmbeddedPostgres own = new EmbeddedPostgres(folder);
    return new OperatorAccess(own.access(), own, false);
  }

  /** Whether the platform is using the embedded database at this moment. */
  public boolean inUse() {
    return inUse;
  }

  /** Connections as the role that owns the tables, each made anew. */
  public DataSource source() {
    SimpleDriverDataSource source =
        new SimpleDriverDataSource(new org.postgresql.Driver(), access.url());
    Optional.ofNullable(access.owner()).ifPresent(source::setUsername);
    Optional.ofNullable(access.ownerPassword()).ifPresent(source::setPassword);
    return source;
  }

  /**
   * Brings the schema to a version.
   *
   * @param version where to stop; null for the newest this program knows
   */
  public void bringSchemaTo(@Nullable String version) {
    String user = access.user();
    Flyway.configure()
        .dataSource(source())
        .placeholders(Map.of("role", user == null ? "public" : user))
        .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }

  private static Access running(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
      return EmbeddedPostgres.access(
          Secrets.in(folder), Integer.parseInt(lines.get(PORT_LINE).strip()));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new CannotStart(
          "Guiju holds the folder %s, but its database is not up".formatted(folder),
          "Wait until it has started, or stop it, and try again.");
    } catch (UncheckedIOException e) {
      throw new CannotStart(
          "The passwords of the database in %s cannot be read".formatted(folder),
          "Run this as the user who runs Guiju.");
    }
  }
}
