package guiju.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder, reachable from this machine only and by password. Started by
 * the constructor, stopped by {@link #close()}; only one process may use a folder at a time.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** Set on the command line, so that no file in the data folder can weaken them. */
  private static final String SAFE =
      "-c fsync=on -c full_page_writes=on -c synchronous_commit=on -c listen_addresses=127.0.0.1"
          + " -c unix_socket_directories= -c max_connections=100 -c shared_buffers=128MB"
          + " -c password_encryption=scram-sha-256 -c max_wal_size=1GB -c jit=off";

  private final Path data;
  private final PostgresProgram program;
  private final FolderLock lock;
  private final Secrets secrets;
  private final int port;
  private final Keeper keeper;

  EmbeddedPostgres(Path folder) {
    this.lock = FolderLock.take(folder);
    try {
      this.data = folder.resolve("data");
      this.program = PostgresProgram.in(folder);
      this.secrets = Secrets.in(folder);
      new LeftOver(data, program).clear();
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        create();
      }
      this.port = freePort();
      start(folder);
      furnish();
      this.keeper = new Keeper(data, () -> startAgain(folder));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  Access access() {
    return access(secrets, port);
  }

  /** How to reach a server of ours that listens on a port of this machine. */
  static Access access(Secrets secrets, int port) {
    return new Access(
        url(port, "guiju"), "guiju", secrets.of("guiju"), "guiju_owner", secrets.of("guiju_owner"));
  }

  @Override
  public void close() {
    keeper.close();
    stop();
  }

  private void startAgain(Path folder) {
    new LeftOver(data, program).clear();
    start(folder);
  }

  private void stop() {
    try {
      program.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w"));
    } finally {
      lock.close();
    }
  }

  private void create() {
    LOG.info("Making an embedded PostgreSQL in {}", data);
    program.run(
        "initdb",
        List.of(
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--auth=scram-sha-256",
            "--pwfile=" + secrets.file("postgres"),
            "--data-checksums",
            "--no-instructions"));
  }

  private void start(Path folder) {
    String log = folder.resolve("server.log").toString();
    program.run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            data.toString(),
            "-l",
            log,
            "-w",
            "-t",
            "100",
            "-o",
            "-p " + port + " " + SAFE));
    LOG.info("Embedded PostgreSQL is up on 127.0.0.1:{}", port);
  }

  /** The two roles and the database; a marker spares later starts the connection. */
  private void furnish() {
    Path marker = data.resolveSibling("furnished");
    if (Files.exists(marker)) {
      return;
    }
    try (Connection admin =
            DriverManager.getConnection(url(port, "postgres"), "postgres", secrets.of("postgres"));
        Statement sql = admin.createStatement()) {
      role(sql, "guiju_owner");
      role(sql, "guiju");
      if (!exists(sql, "select 1 from pg_database where datname = 'guiju'")) {
        sql.execute("create database guiju owner guiju_owner");
      }
      sql.execute("revoke all on database guiju from public");
      sql.execute("grant connect on database guiju to guiju");
      Files.createFile(marker);
    } catch (SQLException | IOException e) {
      stop();
      throw new IllegalStateException(
          "The embedded PostgreSQL in %s cannot be furnished".formatted(data), e);
    }
  }

  private void role(Statement sql, String name) throws SQLException {
    if (!exists(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
      sql.execute("create role " + name + " login");
    }
    // The secret is our own base64url text: it holds no quote.
    sql.execute("alter role " + name + " password '" + secrets.of(name) + "'");
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port for the embedded PostgreSQL", e);
    }
  }
}
