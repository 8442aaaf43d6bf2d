package guiju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * The platform's own PostgreSQL, as its administrator sees it: people are put in, work is read off.
 */
final class Ledger implements AutoCloseable {
  private final int port;
  private final int server;
  private final String secret;
  private final Connection connection;

  private Ledger(int port, int server, String secret, Connection connection) {
    this.port = port;
    this.server = server;
    this.secret = secret;
    this.connection = connection;
  }

  /**
   * What the database had done by a moment.
   *
   * @param commits transactions, each of them a round trip of its own as the platform works
   * @param rows rows inserted, changed and removed
   * @param bytes write-ahead log
   * @param images pages written whole to the log because a checkpoint came before
   * @param processor nanoseconds of processor time
   */
  record Work(long commits, long rows, long bytes, long images, long processor) {
    Work since(Work before) {
      return new Work(
          commits - before.commits,
          rows - before.rows,
          bytes - before.bytes,
          images - before.images,
          processor - before.processor);
    }
  }

  /** The one in a platform's home folder. */
  static Ledger in(Path home) throws IOException, SQLException {
    Path postgres = home.resolve("postgres");
    var lines = Files.readAllLines(postgres.resolve("data/postmaster.pid"));
    int port = Integer.parseInt(lines.get(3).strip());
    String secret = Files.readString(postgres.resolve("secrets/postgres")).strip();
    return new Ledger(
        port,
        Integer.parseInt(lines.get(0).strip()),
        secret,
        DriverManager.getConnection(url(port, "guiju"), "postgres", secret));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  int port() {
    return port;
  }

  String secret() {
    return secret;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes a database anew and runs a script in it. */
  void make(String database, String script) throws SQLException {
    run("drop database if exists " + database);
    run("create database " + database);
    try (Connection there = DriverManager.getConnection(url(port, database), "postgres", secret);
        Statement statement = there.createStatement()) {
      statement.execute(script);
    }
  }

  /** The work done so far; sessions report theirs about a second after it is done. */
  Work work() throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select d.xact_commit, d.tup_inserted + d.tup_updated + d.tup_deleted,
                       w.wal_bytes::bigint, w.wal_fpi
                from pg_stat_database d, pg_stat_wal w where d.datname = 'guiju'
                """)) {
      row.next();
      return new Work(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), processorTime());
    }
  }

  /** Of the server and all its sessions, where the system tells (Linux); 0 elsewhere. */
  private long processorTime() throws IOException {
    Path stat = Path.of("/proc", Integer.toString(server), "stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    try (Stream<ProcessHandle> sessions =
        ProcessHandle.of(server).stream().flatMap(ProcessHandle::children)) {
      return sessions
          .flatMap(session -> session.info().totalCpuDuration().stream())
          .mapToLong(java.time.Duration::toNanos)
          .sum();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
