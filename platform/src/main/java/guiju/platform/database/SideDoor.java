package guiju.platform.database;

import guiju.platform.CannotStart;
import guiju.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The way in for commands that only read: beside a running platform through the database it uses,
 * or, when nobody uses the embedded one, by starting it for as long as the door is open. Nothing
 * can be written through it; the database itself refuses.
 */
public final class SideDoor implements AutoCloseable {
  private static final String READ_ONLY = "options=-c%20default_transaction_read_only=on";
  private static final int PORT_LINE = 3;

  private final Access access;
  private final @Nullable EmbeddedPostgres own;

  private SideDoor(Access access, @Nullable EmbeddedPostgres own) {
    this.access = access;
    this.own = own;
  }

  /**
   * Opens the door.
   *
   * @throws CannotStart when there is no data, or the database cannot be reached
   */
  public static SideDoor open(Path home, DatabaseSettings settings) {
    if (!settings.embedded()) {
      return new SideDoor(Access.external(settings), null);
    }
    Path folder = home.toAbsolutePath().normalize().resolve("postgres");
    Path data = folder.resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      throw new CannotStart(
          "There is no data in " + home,
          "Name the folder of the platform by GUIJU_HOME, or its database by GUIJU_DATABASE_URL.");
    }
    Integer port = port(data.resolve("postmaster.pid"));
    if (port == null) {
      EmbeddedPostgres own = new EmbeddedPostgres(new Home(home).folder("postgres"));
      return new SideDoor(own.access(), own);
    }
    String url = "jdbc:postgresql://127.0.0.1:%d/guiju".formatted(port);
    String password = Secrets.in(folder).of("guiju");
    return new SideDoor(new Access(url, "guiju", password, null, null), null);
  }

  /** The port of a server that runs in the folder; null when none does. */
  private static @Nullable Integer port(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() <= PORT_LINE || !lines.get(0).strip().matches("\\d{1,9}")) {
        return null;
      }
      boolean alive =
          ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .flatMap(process -> process.info().command())
              .filter(command -> command.endsWith("/postgres"))
              .isPresent();
      return alive ? Integer.valueOf(lines.get(PORT_LINE).strip()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The database, for reading. */
  public DataSource source() {
    SimpleDriverDataSource source = new SimpleDriverDataSource();
    source.setDriver(new org.postgresql.Driver());
    String url = access.url();
    source.setUrl(url + (url.contains("?") ? "&" : "?") + READ_ONLY);
    if (access.user() != null) {
      source.setUsername(access.user());
    }
    if (access.password() != null) {
      source.setPassword(access.password());
    }
    return source;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
