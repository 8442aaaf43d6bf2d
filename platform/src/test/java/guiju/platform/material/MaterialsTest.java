package guiju.platform.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class MaterialsTest {

  private static final Person LI =
      new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
  private static final byte[] PDF = "%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII);

  @Autowired Materials materials;

  @Test
  void a_paper_is_kept_under_the_fingerprint_of_its_content() throws IOException {
    Received first = receive(PDF, "方案.pdf");
    Received again = receive(PDF, "另一个名字.pdf");

    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(first.type()).isEqualTo("application/pdf");
    assertThat(Files.readAllBytes(materials.file(first.digest()).orElseThrow())).isEqualTo(PDF);
  }

  @Test
  void a_word_file_is_known_by_what_is_inside() throws IOException {
    assertThat(receive(packed("word/document.xml", "x"), "a.docx").type())
        .endsWith("wordprocessingml.document");
    assertThatThrownBy(() -> receive(packed("word/document.xml", "x"), "a.xlsx"))
        .isInstanceOf(MaterialRefused.class);
  }

  @Test
  void content_that_is_not_what_the_name_says_is_refused() {
    assertThatThrownBy(() -> receive("<html>".getBytes(StandardCharsets.UTF_8), "a.pdf"))
        .isInstanceOf(MaterialRefused.class)
        .hasMessage("The content of \"a.pdf\" is not what its extension says.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.html", "a.svg", "a.exe", "a.docm", "pdf", "a.pdf.js"})
  void kinds_that_are_not_on_the_list_are_refused(String name) {
    assertThatThrownBy(() -> receive(PDF, name)).isInstanceOf(MaterialRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.pdf",
        "a/b.pdf",
        "a\\b.pdf",
        "a\r\nb.pdf",
        "\u202efdp.a.pdf",
        "  ",
        "c:a.pdf"
      })
  void names_that_are_more_than_names_are_refused(String name) {
    assertThatThrownBy(() -> receive(PDF, name)).isInstanceOf(MaterialRefused.class);
  }

  @Test
  void a_packed_file_that_reaches_outside_or_swells_is_refused() throws IOException {
    byte[] outside = packed("word/document.xml", "x", "../../evil", "x");
    byte[] bomb = packed("word/document.xml", "0".repeat(20 << 20));

    assertThatThrownBy(() -> receive(outside, "a.docx")).isInstanceOf(MaterialRefused.class);
    assertThatThrownBy(() -> receive(bomb, "a.docx")).isInstanceOf(MaterialRefused.class);
  }

  @Test
  void an_empty_and_a_too_large_file_are_refused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '0';
          }
        };

    assertThatThrownBy(() -> receive(new byte[0], "a.pdf")).isInstanceOf(MaterialRefused.class);
    assertThatThrownBy(() -> materials.receive(endless, "a.pdf", LI))
        .isInstanceOf(MaterialRefused.class)
        .hasMessage("\"a.pdf\" is larger than 50 MB.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sm3:", "sm3:../../../etc/passwd", "sm3:0", "md5:00"})
  void nothing_but_a_fingerprint_names_a_file(String digest) {
    assertThat(materials.file(digest)).isEmpty();
  }

  private Received receive(byte[] content, String name) {
    return materials.receive(new ByteArrayInputStream(content), name, LI);
  }

  private static byte[] packed(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
