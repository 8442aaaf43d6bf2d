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

/** Habits of the house that no tool watches. */
class LintTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final List<String> CLOCKS = List.of("HouseClock.java");

  /** Writes dates and numbers in Chinese numerals, which are signs and not sentences. */
  private static final List<String> NUMERALS = List.of("Wording.java");

  private static final List<String> KEEP_MONEY = List.of("/docket/", "/api/", "/obligation/");

  @Test
  void no_type_is_named_after_its_technique() {
    Pattern bad =
        Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Dto|Base|Data|Info|Common)\\.java");

    assertThat(files(MAIN))
        .filteredOn(file -> bad.matcher(file.getFileName().toString()).matches())
        .isEmpty();
  }

  @Test
  void only_the_one_clock_asks_what_time_it_is() {
    Pattern asks =
        Pattern.compile(
            "(Local\\w+|Zoned\\w+|Offset\\w+|Instant|Year\\w*)\\.now\\(|currentTimeMillis|new Date\\(\\)");

    assertThat(files(MAIN))
        .filteredOn(file -> !CLOCKS.contains(file.getFileName().toString()))
        .filteredOn(file -> asks.matcher(text(file)).find())
        .isEmpty();
  }

  @Test
  void sentences_for_people_stand_in_files_not_in_java() {
    Pattern chinese = Pattern.compile("\"[^\"\\n]*[\\u4e00-\\u9fff]");

    assertThat(files(MAIN))
        .filteredOn(file -> !NUMERALS.contains(file.getFileName().toString()))
        .filteredOn(file -> chinese.matcher(text(file)).find())
        .isEmpty();
  }

  @Test
  void no_article_number_stands_in_java() {
    Pattern article = Pattern.compile("\\b[Aa]rt(icle|\\.) ?\\d|\"R-\\d|\"A-\\d");

    assertThat(files(MAIN)).filteredOn(file -> article.matcher(text(file)).find()).isEmpty();
  }

  @Test
  void nothing_is_left_for_later_and_no_test_is_switched_off() {
    Pattern later = Pattern.compile("(//|\\*).*\\b(TO" + "DO|FIX" + "ME)\\b");
    Pattern off = Pattern.compile("@Dis" + "abled|Thread\\.sl" + "eep");

    assertThat(files(MAIN)).filteredOn(file -> later.matcher(text(file)).find()).isEmpty();
    assertThat(files(TESTS))
        .filteredOn(file -> later.matcher(text(file)).find() || off.matcher(text(file)).find())
        .isEmpty();
  }

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
  void no_file_is_longer_than_four_hundred_lines() {
    assertThat(files(MAIN)).filteredOn(file -> text(file).lines().count() > 400).isEmpty();
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
