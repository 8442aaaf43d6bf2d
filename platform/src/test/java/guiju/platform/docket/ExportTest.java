package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.PRINCIPAL;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

@PlatformTest
class ExportTest {

  @TempDir Path folder;
  @Autowired Docket docket;
  @Autowired Export export;
  @Autowired Materials materials;

  private Path file;

  @BeforeEach
  void an_exported_docket_with_a_paper() throws IOException {
    String key = key();
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
    file = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      export.write("project", key, out);
    }
  }

  @Test
  void an_untouched_export_holds_and_says_what_is_not_proven() {
    assertThat(check(file)).startsWith("0 The docket holds: 3 entries").contains("Not proven here");
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
