package guiju.platform.operation;

import guiju.platform.material.PaperStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Everything that must not be lost, in one file: all tables as they stood at one moment, and the
 * papers they name. The house may go on working meanwhile. Signing keys are not inside; they are
 * kept apart from what they prove.
 */
record Backup(DataSource database, PaperStore papers) {

  private static final String SEQUENCES =
      """
      select sequencename, coalesce(last_value, 0) from pg_sequences
      where schemaname = current_schema order by sequencename
      """;

  /** The moment at which all tables are seen. */
  private static final String MOMENT =
      """
      select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      """;

  private static final String VERSION =
      """
      select version from flyway_schema_history where success and version is not null
      order by installed_rank desc limit 1
      """;

  /**
   * Writes a backup; the file appears under its name when it is complete and on disk.
   *
   * @throws Unusable when a file of this name is there already
   */
  Manifest write(Path file) throws IOException, SQLException {
    Path whole = file.toAbsolutePath();
    if (Files.exists(whole)) {
      throw new Unusable("%s is there already; name a new file.".formatted(file));
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      Manifest manifest = fill(part);
      papers.disk().settle(part, whole);
      return manifest;
    } catch (FileAlreadyExistsException e) {
      throw new Unusable("Another backup to %s is under way.".formatted(file));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Manifest fill(Path part) throws IOException, SQLException {
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (ZipOutputStream zip = new ZipOutputStream(papers.disk().writing(part));
        Connection connection = database.getConnection()) {
      zip.setLevel(Deflater.BEST_SPEED);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Manifest manifest = tables(connection, zip);
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.json());
      zip.closeEntry();
      connection.rollback();
      return manifest;
    }
  }

  private Manifest tables(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    List<Manifest.Part> parts = new ArrayList<>();
    for (Table table : Table.all(connection)) {
      parts.add(table(connection, table, zip));
    }
    List<String> missing = new ArrayList<>();
    long kept = 0;
    for (String digest : texts(connection, "select digest from material order by digest")) {
      Optional<Path> file = papers.file(digest);
      if (file.isPresent()) {
        paper(digest, file.get(), zip);
        kept++;
      } else {
        missing.add(digest);
      }
    }
    return new Manifest(
        Manifest.FORMAT,
        texts(connection, MOMENT).get(0),
        texts(connection, VERSION).get(0),
        Fingerprinting.DIGEST,
        parts,
        sequences(connection),
        kept,
        missing,
        rows(parts, "dossier"),
        rows(parts, "entry"));
  }

  private static Manifest.Part table(Connection connection, Table table, ZipOutputStream zip)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
    try (Fingerprinting lines = new Fingerprinting(zip)) {
      long rows =
          connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), lines);
      zip.closeEntry();
      return new Manifest.Part(table.name(), table.columns(), rows, lines.fingerprint());
    }
  }

  private static void paper(String digest, Path file, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("papers/" + digest.replace(':', '-')));
    Files.copy(file, (OutputStream) zip);
    zip.closeEntry();
  }

  private static long rows(List<Manifest.Part> parts, String table) {
    return parts.stream()
        .filter(part -> part.table().equals(table))
        .mapToLong(Manifest.Part::rows)
        .sum();
  }

  private static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        sequences.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sequences;
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
