package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is on record, read past the platform by the database's own administrator. */
final class Books implements AutoCloseable {

  private static final Map<String, String> PROJECTIONS =
      Map.of(
          "dossier", "id",
          "todo", "dossier, procedure, audience",
          "obligation", "dossier, id",
          "reference", "dossier, fact",
          "paper", "dossier, sequence, material",
          "mention", "dossier, sequence");

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  /** Those of the embedded database of a home; it must be up. */
  static Books in(Path home) throws IOException, SQLException {
    int port =
        Integer.parseInt(
            Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3).strip());
    return on(port, home);
  }

  /** Those of a server on a port whose secrets lie in a home. */
  static Books on(int port, Path home) throws IOException, SQLException {
    String secret = Files.readString(home.resolve("postgres/secrets/postgres")).strip();
    return new Books(
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:%d/guiju".formatted(port), "postgres", secret));
  }

  /**
   * An entry as it stands.
   *
   * @param key idempotency key
   * @param mark the mark inside it; empty when there is none
   */
  record Entry(
      String key,
      String mark,
      String account,
      String path,
      String act,
      long sequence,
      String hash) {}

  /** All entries. */
  List<Entry> entries() throws SQLException {
    String query =
        """
        select e.idempotency, coalesce(substring(e.body from 'mark-[0-9a-z-]+'), ''), e.account,
          d.kind || '/' || d.key, e.act, e.sequence, e.hash
        from entry e join dossier d on d.id = e.dossier order by e.dossier, e.sequence
        """;
    List<Entry> entries = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7)));
      }
    }
    return entries;
  }

  /** Fingerprints of all papers that are noted. */
  List<String> papers() throws SQLException {
    return column("select digest from material order by digest");
  }

  /** Everything that follows from entries, row by row. */
  Map<String, List<String>> projections() throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Map.Entry<String, String> table : PROJECTIONS.entrySet()) {
      rows.put(
          table.getKey(),
          column(
              "select t::text from %s t order by %s".formatted(table.getKey(), table.getValue())));
    }
    return rows;
  }

  List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  /** What only an administrator of the database can do: bend it. */
  void bend(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
