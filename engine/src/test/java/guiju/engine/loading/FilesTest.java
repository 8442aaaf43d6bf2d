package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.SmallBook;
import guiju.engine.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are missing, misplaced, broken, hostile. */
class FilesTest {
  @TempDir private Path folder;

  private void write(SmallBook book) throws IOException {
    for (Map.Entry<String, String> file : book.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<String> problems(Loading loading) {
    return loading instanceof Loading.Failed failed
        ? failed.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  private static List<String> problems(String file, String text) {
    return SmallBook.whole().with(file, text).problems();
  }

  @Test
  void a_folder_loads_as_its_files_do() throws IOException {
    write(SmallBook.whole());
    Rulebook loaded = ((Loading.Loaded) RulebookLoader.load(folder)).rulebook();
    assertThat(loaded.identity()).isEqualTo(SmallBook.whole().rulebook().identity());
    assertThat(loaded.identity().hash()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void any_change_of_content_or_name_changes_the_hash() {
    String hash = SmallBook.whole().rulebook().identity().hash();
    SmallBook changed = SmallBook.whole().adding("rulebook.yaml", "# a remark\n");
    SmallBook renamed =
        SmallBook.whole()
            .with("vocabulary/city.yaml", SmallBook.whole().text("vocabulary/town.yaml"))
            .without("vocabulary/town.yaml");
    assertThat(changed.rulebook().identity().hash()).isNotEqualTo(hash);
    assertThat(renamed.rulebook().identity().hash())
        .isNotEqualTo(hash)
        .isNotEqualTo(changed.rulebook().identity().hash());
  }

  @Test
  void a_folder_that_is_not_there_is_said_to_be_missing() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(problems(RulebookLoader.load(nowhere)))
        .containsExactly(nowhere + ":1: There is no such folder; a rulebook is a folder of YAML");
  }

  @Test
  void files_that_are_not_utf_8_or_too_large_are_all_named() throws IOException {
    write(SmallBook.whole());
    Files.write(
        folder.resolve("forms/details.yaml"), "a: 1\nb: é\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("forms/reason.yaml"), "标题".getBytes(StandardCharsets.UTF_16));
    Files.writeString(folder.resolve("articles/03.yaml"), "#".repeat(2_000_001));
    assertThat(problems(RulebookLoader.load(folder)))
        .containsExactly(
            "articles/03.yaml:1: Larger than 2000000 bytes; divide it",
            "forms/details.yaml:2: This is not UTF-8; save it as UTF-8",
            "forms/reason.yaml:1: This is not UTF-8; save it as UTF-8");
  }

  @Test
  void a_folder_of_thousands_of_files_is_no_rulebook() throws IOException {
    for (int i = 0; i <= 2_000; i++) {
      Files.createFile(folder.resolve(i + ".yaml"));
    }
    assertThat(problems(RulebookLoader.load(folder)))
        .containsExactly(folder + ":1: More than 2000 files");
  }

  @Test
  void other_files_beside_the_yaml_are_left_alone() throws IOException {
    write(SmallBook.whole());
    Files.writeString(folder.resolve("README.md"), "# Notes");
    assertThat(problems(RulebookLoader.load(folder))).isEmpty();
  }

  @Test
  void yaml_that_belongs_nowhere_is_named() throws IOException {
    write(
        SmallBook.whole()
            .with("article/03.yaml", "a: b")
            .with("forms/old/reason.yaml", "a: b")
            .with("notes.yaml", "a: b")
            .with("forms/new.yml", "a: b"));
    assertThat(problems(RulebookLoader.load(folder)))
        .hasSize(4)
        .allMatch(problem -> problem.contains(":1: No such file belongs to a rulebook"));
  }

  @Test
  void missing_files_are_named() {
    assertThat(SmallBook.whole().without("calendar.yaml").problems())
        .containsExactly("calendar.yaml:1: This file is missing");
    assertThat(SmallBook.whole().without("rulebook.yaml").problems())
        .contains("rulebook.yaml:1: This file is missing");
  }

  @Test
  void what_is_not_yaml_is_named_with_its_line_and_nothing_else_is_said() {
    assertThat(problems("forms/details.yaml", "of: permit\ntitle: {zh: a\nsections: [}"))
        .singleElement()
        .asString()
        .startsWith("forms/details.yaml:3: This is not YAML:");
    assertThat(problems("forms/details.yaml", "of: \u0007"))
        .singleElement()
        .asString()
        .startsWith("forms/details.yaml:1: This is not YAML:");
    assertThat(problems("forms/details.yaml", "a: b\n---\nc: d"))
        .singleElement()
        .asString()
        .startsWith("forms/details.yaml:2: This is not YAML:");
  }

  @Test
  void a_file_that_is_no_map_is_said_to_be_none() {
    assertThat(problems("calendar.yaml", "- a"))
        .contains("calendar.yaml:1: Expected a map of keys and values here");
    assertThat(problems("calendar.yaml", "{[a]: b}"))
        .contains("calendar.yaml:1: A key must be plain text");
    assertThat(problems("calendar.yaml", "years: {}\nyears: {}"))
        .containsExactly("calendar.yaml:2: The key \"years\" stands twice");
  }

  @Test
  void a_part_may_be_repeated_by_an_alias() {
    assertThat(
            SmallBook.whole()
                .replacing(
                    "forms/reason.yaml",
                    "title: {zh: 理由, en: Reason}\nsections",
                    "title: &t {zh: 理由, en: Reason}\nsections")
                .replacing("forms/reason.yaml", "- {title: {zh: 理由, en: Reason}", "- {title: *t")
                .problems())
        .isEmpty();
  }

  @Test
  void a_part_that_contains_itself_is_refused() {
    assertThat(problems("calendar.yaml", "years: &y\n  2024: *y\n"))
        .anyMatch(p -> p.contains("Nested deeper than 40 levels"));
    assertThat(problems("calendar.yaml", "years: &y {a: *y, b: *y, c: *y, d: *y}"))
        .anyMatch(p -> p.contains("Nested deeper") || p.contains("More than 200000 values"));
  }

  @Test
  void parts_repeated_within_parts_do_not_explode() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i <= 24; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(problems("calendar.yaml", bomb.toString()))
        .anyMatch(p -> p.contains("More than 200000 values, with aliases written out"));
    String many =
        "a: &a [x]\nb: ["
            + IntStream.range(0, 60).mapToObj(i -> "*a").collect(Collectors.joining(","))
            + "]";
    assertThat(problems("calendar.yaml", many)).anyMatch(p -> p.contains("This is not YAML"));
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(problems("calendar.yaml", "years: " + "[".repeat(50) + "]".repeat(50)))
        .anyMatch(p -> p.contains("Nested deeper than 40 levels"));
    assertThat(problems("calendar.yaml", "years: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .startsWith("calendar.yaml:1: ");
    assertThat(problems("calendar.yaml", "a: ".repeat(1) + "{a: ".repeat(100_000)))
        .singleElement()
        .asString()
        .startsWith("calendar.yaml:1: ");
  }

  @Test
  void empty_keys_are_not_passed_over() {
    assertThat(problems("calendar.yaml", "years:"))
        .containsExactly("calendar.yaml:1: Expected a map of keys and values here");
    assertThat(problems("materials.yaml", "plan:\n"))
        .contains("materials.yaml:1: Expected a map of keys and values here");
  }

  /** Lines left out, doubled, swapped: a damaged rulebook gives problems, never an exception. */
  @Test
  void damaged_files_never_break_the_loader() {
    Random random = new Random(11);
    List<String> names = SmallBook.whole().files().keySet().stream().sorted().toList();
    for (int i = 0; i < 40; i++) {
      String file = names.get(random.nextInt(names.size()));
      List<String> lines = new ArrayList<>(SmallBook.whole().text(file).lines().toList());
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, lines.get(at).replaceAll("[a-z]{4,}", "x"));
        default -> lines.set(at, lines.get(at).replaceFirst(": .*", ":"));
      }
      SmallBook damaged = SmallBook.whole().with(file, String.join("\n", lines));
      assertThat(damaged.problems())
          .as(file + ":" + (at + 1))
          .allMatch(problem -> problem.matches("(?s)[a-z0-9/-]+(\\.yaml)?:\\d+: .+"));
    }
  }
}
