package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import guiju.engine.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong with a rulebook is found, with its file and line. */
class ProblemsTest {
  private static final SmallBook BOOK = SmallBook.whole();
  private static final String PERMIT = "procedures/permit.yaml";
  private static final String ONE = "articles/01.yaml";
  private static final String TWO = "articles/02.yaml";
  private static final String FACTS = "vocabulary/permit.yaml";
  private static final String DETAILS = "forms/details.yaml";

  /** The mistakes of one file of the test resources. */
  private static Stream<Arguments> mistakes(String name) {
    Path file = Path.of("src", "test", "resources", "problems", name);
    Problems problems = new Problems();
    try {
      YamlNode node = YamlNode.parse(name, Files.readString(file), problems).orElseThrow();
      return ((YamlNode.Sequence) node)
          .items().stream()
              .map(item -> Section.of(item, problems))
              .map(
                  one ->
                      Arguments.of(
                          one.text("in"),
                          one.text("instead"),
                          one.text("stands"),
                          one.text("says")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of("identity", "vocabulary", "forms", "articles", "procedures", "examples")
        .flatMap(name -> mistakes(name + ".yaml"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("mistakes")
  void is_found_where_it_stands(String file, String old, String text, String problem) {
    SmallBook book = BOOK.replacing(file, old, text);
    List<String> problems = book.problems();
    assertThat(problems).anyMatch(p -> p.startsWith(file + ":") && p.contains(problem));
    int changed = firstDifference(BOOK.text(file), book.text(file));
    int lines = Math.max((int) text.lines().count(), (int) old.lines().count()) + 1;
    assertThat(problems)
        .filteredOn(p -> p.contains(problem))
        .anySatisfy(
            p -> assertThat(line(p)).isBetween(topOf(book, file, changed), changed + lines));
  }

  /** Some things are said of the part they are missing in: where that part begins. */
  private static int topOf(SmallBook book, String file, int line) {
    List<String> lines = book.text(file).lines().toList();
    int top = Math.min(line, lines.size()) - 1;
    while (top > 0 && (lines.get(top).startsWith(" ") || lines.get(top).isBlank())) {
      top--;
    }
    return lines.get(top).startsWith(" ") || file.startsWith("vocabulary") || top < 4 ? 1 : top + 1;
  }

  private static int firstDifference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return i + 1;
      }
    }
    return Math.min(old.size(), now.size());
  }

  private static int line(String problem) {
    String place = problem.substring(0, problem.indexOf(": "));
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  @Test
  void every_problem_comes_at_once() {
    SmallBook book =
        BOOK.replacing("rulebook.yaml", "trial: true", "trail: true")
            .replacing(FACTS, "name: {type: text, max: 20", "name: {type: text, maximum: 20")
            .replacing("bodies.yaml", "body: council", "body: councils")
            .replacing(ONE, "holds: permit.rooms <= 10", "holds: permit.room <= 10")
            .replacing(DETAILS, "fields: [cost, rooms", "fields: [costs, rooms")
            .replacing(PERMIT, "to: consulting\n", "to: consult\n")
            .replacing(TWO, "waiver: council", "waiver: mayor")
            .replacing(TWO, "{houses-only: waived}", "{houses-only: fine}");
    assertThat(book.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .contains("rulebook.yaml", FACTS, "bodies.yaml", ONE, DETAILS, PERMIT, TWO);
    assertThat(book.problems()).hasSizeBetween(8, 14);
  }

  @Test
  void several_faults_of_one_expression_come_at_once() {
    assertThat(
            BOOK.replacing(ONE, "holds: permit.rooms <= 10", "holds: permit.room <= permit.size")
                .problems())
        .hasSize(2)
        .allMatch(p -> p.startsWith(ONE + ":" + BOOK.line(ONE, "permit.rooms <= 10") + ":"));
  }

  @Test
  void a_rule_of_another_article_with_the_same_id_stands_twice() {
    assertThat(BOOK.replacing(TWO, "id: opinions-answered", "id: many-rooms").problems())
        .anyMatch(p -> p.contains("The rule \"many-rooms\" stands twice"));
  }

  @Test
  void a_circle_of_several_facts_is_named_as_a_whole() {
    assertThat(
            BOOK.replacing(FACTS, "derived: permit.cost / permit.rooms", "derived: permit.half * 2")
                .adding(
                    FACTS,
                    "  half: {type: money, derived: permit.costOfRoom / 2, label: {zh: 半, en: Half}}\n")
                .problems())
        .containsExactly(
            FACTS
                + ":"
                + BOOK.line(FACTS, "costOfRoom")
                + ": Computed from itself: permit.costOfRoom → permit.half → permit.costOfRoom");
  }
}
