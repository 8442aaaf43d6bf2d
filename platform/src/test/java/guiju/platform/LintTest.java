package guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the platform; those of every module are watched by the engine's test of this name. */
class LintTest {

  private static final Path MAIN = Path.of("src/main/java");

  private static final List<String> KEEP_MONEY = List.of("/docket/", "/api/", "/obligation/");

  @Test
  void money_is_never_kept_in_fractions() {
    Pattern fraction = Pattern.compile("\\b(double|Double|float|Float)\\b");

    assertThat(files(MAIN))
        .filteredOn(file -> KEEP_MONEY.stream().anyMatch(file.toString()::contains))
        .isNotEmpty()
        .filteredOn(file -> fraction.matcher(text(file)).find())
        .isEmpty();
  }

  @Test
  void every_sentence_exists_in_both_languages() {
    for (Class<?> module :
        List.of(guiju.platform.docket.Docket.class, guiju.platform.material.Materials.class)) {
      assertThat(new Words(module).oneSided()).isEmpty();
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
