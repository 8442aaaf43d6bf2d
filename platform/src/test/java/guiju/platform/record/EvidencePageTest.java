package guiju.platform.record;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.PRINCIPAL;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.opinion;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Paper;
import guiju.platform.docket.Units;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import guiju.platform.record.Packages.Kinship;
import guiju.platform.record.Packages.NotChecked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class EvidencePageTest {

  @TempDir Path folder;
  @Autowired Docket docket;
  @Autowired Evidence export;
  @Autowired RecordRound round;
  @Autowired Clerk clerk;
  @Autowired Materials materials;

  @Autowired Packages packages;
  @Autowired Chronicle chronicle;
  @LocalServerPort int port;

  private Path file;
  private String key;

  @BeforeEach
  void an_exported_docket_with_a_paper() throws IOException {
    key = key();
    Units.enrol(docket, "pond");
    round.gatherAll();
    clerk.sign(Instant.MAX);
    Units.enrol(docket, "pond");
    docket.take(register(key));
    docket.take(on(key, "registration.confirm", OFFICER));
    Person principal = new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
    Received paper =
        materials.receive(
            new ByteArrayInputStream("%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII)),
            "方案.pdf",
            principal);
    Answer submitted =
        docket.take(
            new ActRequest(
                "project",
                key,
                null,
                mark(),
                "approval.submit",
                PRINCIPAL,
                Map.of(),
                List.of(new Paper("plan", paper.digest(), paper.name()))));
    assertThat(submitted).isInstanceOf(Answer.Taken.class);
    file = export("export.zip");
  }

  @Test
  void an_untouched_export_holds_and_says_what_is_not_proven() {
    assertThat(check(file)).startsWith("0 The docket holds: 3 entries").contains("Not proven");
  }

  @Test
  void before_a_head_is_signed_the_file_says_that_it_proves_nothing_of_the_record() {
    assertThat(check(file)).contains("which covers none of these entries yet", "Not proven");
  }

  @Test
  void under_a_signed_head_the_file_proves_each_entrys_place() throws IOException {
    round.gatherAll();
    clerk.sign(Instant.MAX);
    Path signed = folder.resolve("signed.zip");
    Path again = folder.resolve("again.zip");
    export("signed.zip");
    export("again.zip");

    assertThat(check(signed)).startsWith("0 ").contains("entries 1 to 3 stand in the record");
    assertThat(Files.readAllBytes(signed)).isEqualTo(Files.readAllBytes(again));
  }

  @Test
  void a_changed_entry_is_named() throws IOException {
    Path changed = rewritten("entries/00000002.json", text -> text.replace("\"su\"", "\"li\""));

    assertThat(check(changed)).isEqualTo("3 The docket is broken at entry 2: FINGERPRINT\n");
  }

  @Test
  void a_changed_paper_is_named() throws IOException {
    Path changed = rewritten("papers/", text -> text + " ");

    assertThat(check(changed)).isEqualTo("3 The docket is broken at entry 3: PAPER\n");
  }

  @Test
  void a_changed_dossier_is_named() throws IOException {
    Path changed = rewritten("dossier.json", text -> text.replace("荷塘清淤", "莲塘清淤"));

    assertThat(check(changed)).isEqualTo("3 The docket is broken at entry 3: SNAPSHOT\n");
  }

  @Test
  void something_else_is_not_taken_for_an_export() throws IOException {
    Path other = Files.writeString(folder.resolve("other.zip"), "PK");

    assertThat(check(other)).startsWith("2 ");
  }

  @Test
  void a_docket_brought_back_is_the_one_here_until_something_else_is_done() throws Exception {
    Packages.Checked now = packages.check(file);
    docket.take(opinion(key));
    Packages.Checked later = packages.check(file);

    assertThat(now.verdict().sound()).isTrue();
    assertThat(now.kinship()).isEqualTo(Kinship.SAME);
    assertThat(later.kinship()).isEqualTo(Kinship.EARLIER);
    assertThat(later.further()).isPositive();
  }

  @Test
  void a_broken_docket_is_broken_when_brought_back() throws Exception {
    Path changed = rewritten("dossier.json", text -> text.replace("荷塘清淤", "莲塘清淤"));

    assertThat(packages.check(changed).verdict().sound()).isFalse();
  }

  @Test
  void what_swells_or_is_no_docket_is_not_checked() throws IOException {
    Path swollen = folder.resolve("swollen.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(swollen))) {
      zip.putNextEntry(new ZipEntry("docket.json"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    Path nothing = rewritten("docket.json", text -> "[]");

    assertThatThrownBy(() -> packages.check(swollen)).isInstanceOf(NotChecked.class);
    assertThatThrownBy(() -> packages.check(nothing)).isInstanceOf(NotChecked.class);
  }

  @Test
  void a_visitor_with_the_code_of_an_entry_learns_that_it_holds() {
    String hash = chronicle.of("project", key).get(1).hash();
    String code =
        hash.substring(hash.indexOf(':') + 1).substring(0, 16).replaceAll("(.{4})", "$1+");

    var answer = new Caller(port).get("/verify?kind=project&key=" + key + "&code=" + code);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(hash).doesNotContain("荷塘清淤");
  }

  @Test
  void a_visitor_without_a_code_cannot_tell_a_docket_from_none() {
    Caller visitor = new Caller(port);
    var here = visitor.get("/verify?kind=project&key=" + key + "&code=0123456789abcdef");
    var nowhere = visitor.get("/verify?kind=project&key=P-none&code=0123456789abcdef");

    assertThat(here.statusCode()).isEqualTo(422);
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(here.body().replace(key, "P-none").replaceAll("value=\"[^\"]{30,}\"", ""))
        .isEqualTo(nowhere.body().replaceAll("value=\"[^\"]{30,}\"", ""));
    assertThat(visitor.get("/verify/project/" + key).statusCode()).isEqualTo(302);
  }

  @Test
  void a_visitor_may_bring_a_file() throws IOException {
    Caller visitor = new Caller(port);
    String page = visitor.get("/verify").body();
    String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    Map<String, String> form = Map.of("_csrf", token);

    var sound = visitor.upload("/verify", "package", Files.readAllBytes(file), form);
    var other = visitor.upload("/verify", "package", new byte[] {1, 2, 3}, form);
    var empty = visitor.upload("/verify", "package", new byte[0], form);

    assertThat(sound.statusCode()).isEqualTo(200);
    assertThat(sound.body()).contains(key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(empty.statusCode()).isEqualTo(422);
  }

  private Path export(String name) throws IOException {
    Path exported = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(exported)) {
      export.write("project", key, out);
    }
    return exported;
  }

  private static String check(Path file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = OfflineCheck.run(List.of(file.toString()), out, out);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }

  private Path rewritten(String part, UnaryOperator<String> change) throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (ZipFile old = new ZipFile(file.toFile());
        ZipOutputStream fresh = new ZipOutputStream(Files.newOutputStream(changed))) {
      Enumeration<? extends ZipEntry> entries = old.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String text = new String(old.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        fresh.putNextEntry(new ZipEntry(entry.getName()));
        String kept = entry.getName().startsWith(part) ? change.apply(text) : text;
        fresh.write(kept.getBytes(StandardCharsets.UTF_8));
        fresh.closeEntry();
      }
    }
    return changed;
  }
}
