package guiju.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the database server is set up, as it says itself.
 *
 * @param version its version, such as 150004 for 15.4
 * @param durability settings on which it depends what a power cut leaves, name → value
 * @param encoding how it keeps text
 * @param collation the order of texts: provider and name, such as {@code libc zh_CN.UTF-8}
 * @param moved whether the machine orders texts otherwise than when the database was made
 * @param checksums whether it notices pages its disk has bent
 * @param near whether it is on this machine
 * @param cipher how the way there is encrypted; empty when it is not
 * @param verified whether the server has to prove that it is the one meant
 */
record ServerState(
    int version,
    List<Setting> durability,
    String encoding,
    String collation,
    boolean moved,
    boolean checksums,
    boolean near,
    String cipher,
    boolean verified) {

  private static final int OLDEST = 150_000;
  private static final Set<String> LASTING = Set.of("on", "remote_write", "remote_apply");
  private static final Set<String> STEADY = Set.of("c", "posix", "c.utf-8", "c.utf8");

  private static final String QUESTION =
      """
      select current_setting('server_version_num')::int, current_setting('fsync'),
        current_setting('full_page_writes'), current_setting('synchronous_commit'),
        current_setting('server_encoding'),
        case d.datlocprovider when 'c' then 'libc ' || d.datcollate when 'i' then 'icu'
          else 'builtin' end,
        coalesce(d.datcollversion <> pg_database_collation_actual_version(d.oid), false),
        current_setting('data_checksums') = 'on',
        coalesce(inet_client_addr() <<= '127.0.0.0/8' or inet_client_addr() = '::1'
          or inet_client_addr() = inet_server_addr(), true),
        coalesce((select s.version || ' ' || s.cipher from pg_stat_ssl s
          where s.pid = pg_backend_pid() and s.ssl), '')
      from pg_database d where d.datname = current_database()
      """;

  /** A setting of the server. */
  record Setting(String name, String value) {}

  /**
   * Something about a server that is not as it should be.
   *
   * @param key what, for pages
   * @param what what, in words
   * @param remedy what to do about it
   * @param grave whether the platform does not run on such a server
   */
  record Weakness(String key, String what, String remedy, boolean grave) {}

  static ServerState of(Connection connection, String url) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      insistOnAge(connection);
      try (ResultSet row = sql.executeQuery(QUESTION)) {
        row.next();
        return new ServerState(
            row.getInt(1),
            List.of(
                new Setting("fsync", row.getString(2)),
                new Setting("full_page_writes", row.getString(3)),
                new Setting("synchronous_commit", row.getString(4))),
            row.getString(5),
            row.getString(6),
            row.getBoolean(7),
            row.getBoolean(8),
            row.getBoolean(9),
            row.getString(10),
            isVerified(url));
      }
    }
  }

  /** An older server does not even know the questions. */
  private static void insistOnAge(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major * 10_000 < OLDEST) {
      throw new guiju.platform.CannotStart(
          "The database is a PostgreSQL %d; Guiju needs 15 or later".formatted(major),
          "Bring the server up to date, or name another by GUIJU_DATABASE_URL.");
    }
  }

  private static boolean isVerified(String url) {
    @Nullable Properties parts = org.postgresql.Driver.parseURL(url, new Properties());
    String mode = parts == null ? "" : parts.getProperty("sslmode", "");
    return mode.toLowerCase(Locale.ROOT).equals("verify-full");
  }

  /** What is not as it should be, what matters most first. */
  List<Weakness> weaknesses(boolean tlsDemanded) {
    List<Weakness> all = new ArrayList<>();
    List<String> weak =
        durability.stream()
            .filter(one -> !LASTING.contains(one.value()))
            .map(one -> one.name() + " = " + one.value())
            .toList();
    note(
        all,
        !weak.isEmpty(),
        new Weakness(
            "durable",
            "The database is set up to lose what it has confirmed: " + String.join(", ", weak),
            "Set fsync, full_page_writes and synchronous_commit of the server to on.",
            true));
    note(
        all,
        !encoding.equals("UTF8"),
        new Weakness(
            "encoding",
            "The database keeps text as %s, in which not every Chinese text fits"
                .formatted(encoding),
            "Make it anew with encoding 'UTF8'; docs/operations.md has the statements.",
            true));
    way(all, tlsDemanded);
    note(
        all,
        moved,
        new Weakness(
            "collation",
            "The server's machine orders texts otherwise than when the database was made (%s); its indexes may miss rows"
                .formatted(collation),
            "As its owner: reindex database, then alter database … refresh collation version.",
            false));
    note(
        all,
        !moved && isLoose(),
        new Weakness(
            "collation",
            "The order of texts is the operating system's (%s); when that is brought up to date, indexes may miss rows"
                .formatted(collation),
            "Make the database with the locale C.UTF-8; docs/operations.md has the statements.",
            false));
    note(
        all,
        !checksums,
        new Weakness(
            "checksums",
            "The database does not notice when its disk bends a page",
            "With the server stopped: pg_checksums --enable.",
            false));
    return all;
  }

  private void way(List<Weakness> all, boolean tlsDemanded) {
    note(
        all,
        !near && cipher.isEmpty(),
        new Weakness(
            "tls",
            "The database is on another machine, and the way there is open to whoever stands between",
            "Add ?sslmode=verify-full&sslrootcert=FILE to GUIJU_DATABASE_URL; GUIJU_DATABASE_TLS_DEMANDED=false"
                + " where the network itself is closed.",
            tlsDemanded));
    note(
        all,
        !near && !cipher.isEmpty() && !verified,
        new Weakness(
            "tls",
            "The way to the database is encrypted, but whoever answers there need not prove to be the server",
            "Write sslmode=verify-full and sslrootcert=FILE into GUIJU_DATABASE_URL.",
            false));
  }

  private boolean isLoose() {
    String name = collation.replaceFirst("^libc ", "").toLowerCase(Locale.ROOT);
    return collation.startsWith("libc ") && !STEADY.contains(name);
  }

  private static void note(List<Weakness> all, boolean found, Weakness weakness) {
    if (found) {
      all.add(weakness);
    }
  }
}
