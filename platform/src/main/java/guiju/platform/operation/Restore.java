package guiju.platform.operation;

import guiju.platform.database.OperatorAccess;
import guiju.platform.material.PaperStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Puts a backup into an empty house. Nothing is written before every part of the file has been
 * found to be what the file says of it; the tables are filled in one transaction.
 */
record Restore(OperatorAccess database, PaperStore papers) {

  private static final String PAPER = "papers/sm3-";

  /**
   * Restores a backup and brings its tables to the newest version.
   *
   * @return what was restored
   * @throws Unusable when the file is damaged or is no backup, or the house is not empty; nothing
   *     has been changed then
   */
  Manifest from(Path file) throws IOException, SQLException {
    try (ZipFile zip = open(file)) {
      Manifest manifest = Manifest.read(bytes(zip, Manifest.NAME));
      examine(zip, manifest);
      insistOnEmptiness();
      papers(zip);
      database.bringSchemaTo(manifest.schema());
      fill(zip, manifest);
      database.bringSchemaTo(null);
      return manifest;
    }
  }

  private static ZipFile open(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new Unusable(
          "%s cannot be read as a backup: %s. Name a file that `./run backup` wrote."
              .formatted(file, e.getMessage()));
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, name))) {
      return in.readAllBytes();
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Unusable("The file lacks %s: it is no backup, or not all of one.".formatted(name));
    }
    return entry;
  }

  private static void examine(ZipFile zip, Manifest manifest) throws IOException {
    for (Manifest.Part part : manifest.tables()) {
      compare(zip, entry(zip, part.entry()), part.fingerprint());
    }
    long papers = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().startsWith(PAPER)) {
        compare(zip, entry, digest(entry));
        papers++;
      }
    }
    if (papers != manifest.papers()) {
      throw new Unusable(
          "The file holds %d papers and says it holds %d.".formatted(papers, manifest.papers()));
    }
  }

  private static void compare(ZipFile zip, ZipEntry entry, String fingerprint) throws IOException {
    try (InputStream in = zip.getInputStream(entry);
        Fingerprinting all = new Fingerprinting(OutputStream.nullOutputStream())) {
      in.transferTo(all);
      if (!all.fingerprint().equals(fingerprint)) {
        throw new Unusable(
            "%s in the file is not what was backed up: the file is damaged."
                .formatted(entry.getName()));
      }
    } catch (java.util.zip.ZipException e) {
      throw new Unusable(
          "%s in the file cannot be unpacked: the file is damaged.".formatted(entry.getName()));
    }
  }

  private static String digest(ZipEntry paper) {
    return "sm3:" + paper.getName().substring(PAPER.length());
  }

  private void insistOnEmptiness() throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement sql = connection.createStatement()) {
      for (String table : new String[] {"organisation", "account", "dossier", "entry"}) {
        if (exists(sql, "select to_regclass('%s') is not null".formatted(table))
            && exists(sql, "select exists (select from %s)".formatted(table))) {
          throw new Unusable(
              "There is a house here already (%s is not empty). Restore into an empty database and an empty home: name them by GUIJU_HOME or GUIJU_DATABASE_URL."
                  .formatted(table));
        }
      }
    }
  }

  private static boolean exists(Statement sql, String question) throws SQLException {
    try (ResultSet rows = sql.executeQuery(question)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void papers(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().startsWith(PAPER)) {
        Path fresh = papers.incoming();
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = Files.newOutputStream(fresh)) {
          in.transferTo(out);
        }
        papers.keep(fresh, digest(entry));
        Files.deleteIfExists(fresh);
      }
    }
  }

  private void fill(ZipFile zip, Manifest manifest) throws IOException, SQLException {
    try (Connection connection = database.source().getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int last = manifest.tables().size() - 1; last >= 0; last--) {
        empty(sql, manifest.tables().get(last).shape());
      }
      for (Manifest.Part part : manifest.tables()) {
        // What follows from a row was backed up with it; it must not follow a second time.
        sql.execute("alter table %s disable trigger user".formatted(part.shape().quoted()));
        fill(connection, zip, part);
        sql.execute("alter table %s enable trigger user".formatted(part.shape().quoted()));
      }
      sequences(connection, manifest.sequences());
      connection.commit();
    }
  }

  /** What the schema itself puts into a table would come twice. */
  private static void empty(Statement sql, Table table) throws SQLException {
    if (exists(sql, "select exists (select from %s)".formatted(table.quoted()))) {
      sql.execute("delete from " + table.quoted());
    }
  }

  private static void fill(Connection connection, ZipFile zip, Manifest.Part part)
      throws IOException, SQLException {
    try (InputStream lines = zip.getInputStream(entry(zip, part.entry()))) {
      long rows =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn(part.shape().copyIn(), lines);
      if (rows != part.rows()) {
        throw new Unusable(
            "%s should have %d rows and has %d.".formatted(part.table(), part.rows(), rows));
      }
    }
  }

  private static void sequences(Connection connection, Map<String, Long> sequences)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
        if (sequence.getValue() > 0) {
          set.setString(1, sequence.getKey());
          set.setLong(2, sequence.getValue());
          set.execute();
        }
      }
    }
  }
}
