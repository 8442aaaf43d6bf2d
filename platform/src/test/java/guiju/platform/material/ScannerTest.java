package guiju.platform.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner's client, against a real listener that speaks the protocol. */
class ScannerTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;
  private Clamd clamd;

  @BeforeEach
  void a_scanner() throws IOException {
    clamd = new Clamd();
  }

  @AfterEach
  void it_goes() throws IOException {
    clamd.close();
  }

  @Test
  void what_is_clean_and_what_is_not_is_told_apart() throws IOException {
    assertThat(ask("harmless", Duration.ofSeconds(30)).word()).isEqualTo(Opinion.Word.CLEAN);
    assertThat(ask("x".repeat(300_000) + Clamd.EICAR, Duration.ofSeconds(30)))
        .isEqualTo(new Opinion(Opinion.Word.FOUND, "Eicar-Test-Signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream: OK FOUNDATION\0",
        "OK\0",
        "stream: ok\0",
        "INSTREAM size limit exceeded. ERROR\0",
        "\0",
        "\0stream: OK",
        "stream:  FOUND\0",
        "<html>503</html>",
        "HTTP/1.1 200 OK\r\n\r\nstream: OK"
      })
  void what_is_not_said_as_it_should_be_is_no_opinion(String answer) throws IOException {
    clamd.says(answer);

    assertThat(ask("harmless", Duration.ofSeconds(30))).isEqualTo(Opinion.NONE);
  }

  @Test
  void an_answer_without_an_end_is_none() throws IOException {
    clamd.says("stream: " + "x".repeat(5_000_000) + " FOUND\0");

    assertThat(ask("harmless", Duration.ofSeconds(30))).isEqualTo(Opinion.NONE);
  }

  @Test
  void names_of_what_was_found_are_made_plain() throws IOException {
    clamd.says("stream: <b>\u0007evil\r\n{0}' \u00e9 FOUND\0");

    assertThat(ask("harmless", Duration.ofSeconds(30)).found()).matches("[A-Za-z0-9._:/()+-]+");
  }

  @Test
  void a_scanner_that_reads_nothing_is_left_when_patience_ends() throws IOException {
    clamd.says(Clamd.DEAF);

    assertThat(ask("x".repeat(30_000_000), SHORT)).isEqualTo(Opinion.NONE);
  }

  @Test
  void a_scanner_that_is_down_or_nowhere_is_no_opinion() throws IOException {
    clamd.down();

    assertThat(ask("harmless", SHORT)).isEqualTo(Opinion.NONE);
    assertThat(at("nowhere.invalid")).isEqualTo(Opinion.NONE);
  }

  @Test
  void without_a_scanner_nobody_is_asked() throws IOException {
    assertThat(at(null)).isEqualTo(Opinion.NOT_ASKED);
    assertThat(at(" ")).isEqualTo(Opinion.NOT_ASKED);
  }

  private Opinion at(@Nullable String host) throws IOException {
    return ask(new ScannerSettings(host, clamd.port(), SHORT), "harmless");
  }

  private Opinion ask(String content, Duration patience) throws IOException {
    return ask(new ScannerSettings("localhost", clamd.port(), patience), content);
  }

  private Opinion ask(ScannerSettings settings, String content) throws IOException {
    Path file = folder.resolve("paper");
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    try (Scanner scanner = new Scanner(settings)) {
      return scanner.of(file);
    }
  }
}
