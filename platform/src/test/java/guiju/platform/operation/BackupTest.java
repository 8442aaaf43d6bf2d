package guiju.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.FreshHome;
import guiju.platform.Home;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.database.OperatorAccess;
import guiju.platform.material.PaperStore;
import guiju.platform.record.KeptRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A whole city is carried away in a file and stood up elsewhere. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class BackupTest {

  private static final DatabaseSettings EMBEDDED =
      new DatabaseSettings(null, null, null, null, null, null);

  /** Nothing in the background adds to these while the test looks. */
  private static final Set<String> SETTLED =
      Set.of(
          "account",
          "dossier",
          "entry",
          "founding",
          "material",
          "mention",
          "obligation",
          "organisation",
          "paper",
          "post_held",
          "reference",
          "todo");

  @Autowired @FlywayDataSource DataSource city;
  @Autowired Home home;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void a_restored_house_is_the_house_that_was_backed_up() throws Exception {
    Path witness = witnessed();
    Path file = backUp();
    Home elsewhere = new Home(folder.resolve("elsewhere"));

    try (OperatorAccess access = OperatorAccess.open(elsewhere, EMBEDDED)) {
      Manifest manifest = new Restore(access, PaperStore.in(elsewhere)).from(file);

      assertThat(manifest.dossiers()).isGreaterThan(100);
      assertThat(manifest.papers()).isGreaterThan(10);
      assertThat(contents(access.source())).hasSameSizeAs(SETTLED).isEqualTo(contents(city));
      Check.Result found = new Check(access.source(), PaperStore.in(elsewhere)).all();
      assertThat(found.flaws()).isEmpty();
      assertThat(found.entries()).isEqualTo(manifest.entries());

      assertThatThrownBy(() -> new Restore(access, PaperStore.in(elsewhere)).from(file))
          .isInstanceOf(Unusable.class)
          .hasMessageContaining("not empty");
      assertThat(
              JdbcClient.create(access.source())
                  .sql(
                      "select count(*) from record_pending join record_leaf using (dossier, sequence)")
                  .query(Long.class)
                  .single())
          .as("entries that would come on the record twice")
          .isZero();
      numbersGoOn(JdbcClient.create(access.source()));
      witnessesAreAsked(access.source(), witness);
      changesAreNamed(access.source(), elsewhere);
    }
  }

  /** A folder with the head that is signed now, as a witness would keep it. */
  private Path witnessed() throws Exception {
    Path wanted = Files.createFile(home.folder("record").resolve("head.wanted"));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(wanted));
    String head = ask("/api/v1/record/heads/latest");
    String origin = ask("/api/v1/record");
    Path witness = Files.createDirectory(folder.resolve("witness"));
    Files.writeString(
        witness.resolve("head-1.json"),
        head.replaceFirst("\\}$", ",") + origin.replaceFirst("^\\{", ""));
    return witness;
  }

  private String ask(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path))).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .strip();
  }

  /** What the house itself cannot see: that it is an older one, or was written anew. */
  private static void witnessesAreAsked(DataSource database, Path witness) throws IOException {
    KeptRecord record = KeptRecord.in(database);
    KeptRecord.Comparison agrees = record.compare(witness);
    assertThat(agrees.broken()).isEmpty();
    assertThat(agrees.older()).isEmpty();
    assertThat(agrees.sum()).contains("all of them are beginnings");

    JdbcClient owner = JdbcClient.create(database);
    owner.sql("alter table record_leaf disable trigger user").update();
    owner.sql("create table leaf_kept as select * from record_leaf").update();
    owner
        .sql("delete from record_leaf where position > (select max(position) - 7 from record_leaf)")
        .update();
    KeptRecord.Comparison older = record.compare(witness);
    assertThat(older.broken()).isEmpty();
    assertThat(older.older().orElse("")).contains("ROLLBACK").contains(": 7 acts taken since");
    assertThat(older.sum()).contains("older than what was witnessed");

    owner.sql("delete from record_leaf").update();
    owner.sql("insert into record_leaf select * from leaf_kept").update();
    owner.sql("update record_leaf set hash = sha256(hash) where position = 3").update();
    assertThat(record.compare(witness).broken()).singleElement().asString().contains("REWRITE");

    owner.sql("delete from record_leaf").update();
    owner.sql("insert into record_leaf select * from leaf_kept").update();
    owner.sql("drop table leaf_kept").update();
    owner.sql("alter table record_leaf enable trigger user").update();
    assertThat(record.compare(witness).broken()).isEmpty();
  }

  private static void numbersGoOn(JdbcClient owner) {
    long given = owner.sql("select max(id) from dossier").query(Long.class).single();

    assertThat(
            owner
                .sql("select nextval(pg_get_serial_sequence('dossier', 'id'))")
                .query(Long.class)
                .single())
        .isGreaterThan(given);
  }

  private static void changesAreNamed(DataSource database, Home home) throws IOException {
    JdbcClient owner = JdbcClient.create(database);
    String digest = owner.sql("select digest from material limit 1").query(String.class).single();
    Files.writeString(PaperStore.in(home).file(digest).orElseThrow(), "another");
    owner.sql("alter table entry disable trigger user").update();
    owner
        .sql("update entry set body = replace(body, '\"form\":', '\"from\":') where dossier = 1")
        .update();

    Check.Result found = new Check(database, PaperStore.in(home)).all();

    List<String> flaws = found.flaws();
    assertThat(flaws.get(0)).contains("entry 1: ");
    assertThat(flaws.subList(1, flaws.size() - 1))
        .isNotEmpty()
        .allMatch(flaw -> flaw.contains("of docket 1 is not what was put on record"));
    assertThat(flaws.get(flaws.size() - 1)).contains(digest);
  }

  @Test
  void a_damaged_file_is_refused_before_anything_is_written() throws Exception {
    Path file = backUp();
    Home elsewhere = new Home(folder.resolve("untouched"));

    try (OperatorAccess access = OperatorAccess.open(elsewhere, EMBEDDED)) {
      Restore restore = new Restore(access, PaperStore.in(elsewhere));
      refuses(restore, changed(file, "tables/account.copy", text -> text + "x"), "not what was");
      refuses(restore, changed(file, "tables/entry.copy", text -> null), "lacks tables/entry.copy");
      refuses(restore, changed(file, Manifest.NAME, text -> "{"), "cannot be read");
      refuses(
          restore, changed(file, Manifest.NAME, text -> text.replaceFirst("1", "9")), "format 9");
      refuses(restore, Files.writeString(folder.resolve("no.zip"), "no"), "cannot be read");
      assertThat(
              JdbcClient.create(access.source())
                  .sql("select count(*) from pg_tables where schemaname = 'public'")
                  .query(Long.class)
                  .single())
          .isZero();
    }
    try (var papers = Files.list(PaperStore.in(elsewhere).folder())) {
      assertThat(papers).isEmpty();
    }
  }

  @Test
  void a_backup_is_for_its_owner_only_and_never_replaces_another() throws Exception {
    Path file = backUp();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> new Backup(city, PaperStore.in(home)).write(file))
        .isInstanceOf(Unusable.class);
  }

  @Test
  void who_is_signed_in_at_the_moment_stays_behind() throws Exception {
    Manifest manifest = Manifest.read(bytes(backUp(), Manifest.NAME));

    assertThat(manifest.tables())
        .extracting(Manifest.Part::table)
        .contains("entry", "account")
        .doesNotContain("sign_in", "flyway_schema_history");
  }

  @Test
  void an_unknown_command_is_told_what_there_is() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    int exit =
        Command.run(
            List.of("bakcup"),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(exit).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("backup FILE.zip");
  }

  @Test
  void a_witness_without_its_folder_is_asked_for_and_an_empty_one_vouches_for_nothing()
      throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    int exit = Command.run(List.of("drill", "some.zip", "--witness", "nowhere"), err, err);

    assertThat(exit).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("the folder a witness keeps");
    assertThat(KeptRecord.in(city).compare(folder).broken())
        .singleElement()
        .asString()
        .contains("There are no heads");
  }

  private Path backUp() throws Exception {
    Path file = folder.resolve("city.zip");
    new Backup(city, PaperStore.in(home)).write(file);
    return file;
  }

  private static void refuses(Restore restore, Path file, String why) {
    assertThatThrownBy(() -> restore.from(file))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining(why);
  }

  /** The same file with one part saying something else, or missing. */
  private Path changed(Path file, String part, UnaryOperator<String> how) throws IOException {
    Path copy = Files.createTempFile(folder, "changed", ".zip");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String other = how.apply(new String(content, StandardCharsets.UTF_8));
          if (other == null) {
            continue;
          }
          content = other.getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(content);
        to.closeEntry();
      }
    }
    return copy;
  }

  private static byte[] bytes(Path file, String part) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry(part)).readAllBytes();
    }
  }

  /** Of every settled table a fingerprint of its rows, whatever their order. */
  private static Map<String, String> contents(DataSource database) throws Exception {
    JdbcClient client = JdbcClient.create(database);
    Map<String, String> contents = new TreeMap<>();
    try (var connection = database.getConnection()) {
      for (Table table : Table.all(connection)) {
        if (!SETTLED.contains(table.name())) {
          continue;
        }
        String columns =
            table.columns().stream().map("t.%s::text"::formatted).collect(Collectors.joining(", "));
        contents.put(
            table.name(),
            client
                .sql(
                    "select count(*) || ' ' || coalesce(sum(hashtextextended(row(%s)::text, 0)), 0) from %s t"
                        .formatted(columns, table.quoted()))
                .query(String.class)
                .single());
      }
    }
    return contents;
  }
}
