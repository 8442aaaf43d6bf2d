package guiju.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.YamlNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a shell sees them: words in, lines and an exit code out. */
class MainTest {
  private static final String DOSSIER =
      "{kind: permit, key: P-1, facts: {applicant: smith}, cases: {permit: {state: deciding}}}";
  private static final String ACT =
      "{act: permit.refuse, by: {account: a, organisation: office, body: office,"
          + " capacity: office.%s}, on: 2024-03-01}";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void small_rulebook() throws IOException {
    write(SmallBook.whole());
  }

  private void write(SmallBook book) throws IOException {
    for (Map.Entry<String, String> file : book.files().entrySet()) {
      Path path = folder.resolve("book").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private String book() {
    return folder.resolve("book").toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... arguments) {
    return Main.run(List.of(arguments), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int rule(String dossier, String act, String... more) throws IOException {
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "rule",
                    "--rulebook",
                    book(),
                    "--dossier",
                    file("D.yaml", dossier),
                    "--act",
                    file("A.yaml", act)),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    return run(all);
  }

  /** JSON is YAML, so the reader of the house tells whether it is well formed. */
  private Object json() {
    Problems problems = new Problems();
    Object tree = YamlNode.parse("out", said(), problems).map(YamlNode::tree).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return tree;
  }

  @Test
  void help_names_every_command_and_exit_code() {
    for (String help : List.of("help", "--help", "-h")) {
      out.reset();
      assertThat(run(help)).isZero();
      assertThat(said()).contains("lint", "cases", "rule", "outlook", "--on DATE", "0 permitted");
    }
    assertThat(run()).isEqualTo(2);
    assertThat(complained()).contains("lint RULEBOOK");
  }

  @Test
  void an_unknown_command_is_refused_with_the_known_ones() {
    assertThat(run("judge")).isEqualTo(2);
    assertThat(complained()).startsWith("Unknown command judge; known:").contains("outlook");
    assertThat(said()).isEmpty();
  }

  @Test
  void lint_answers_every_requirement() {
    assertThat(run("lint", book())).isZero();
    assertThat(said())
        .contains("Article 1: Cost", "  R-1-1  satisfied by rulebook", "No flaws")
        .doesNotContain("OPEN");
  }

  @Test
  void lint_names_flaws_and_what_is_open() throws IOException {
    write(
        SmallBook.whole()
            .adding(
                "requirements.yaml",
                "R-2-3: {kind: rule, force: MAY}\nR-2-4: {kind: rule, force: MAY}\n"
                    + "R-3-1: {kind: rule, force: MAY}\nR-4-1: {kind: rule, force: MAY}\n"
                    + "R-2-5: {kind: rule, force: MAY}\n")
            .adding(
                "articles/02.yaml",
                "elsewhere:\n  R-2-3: {zh: 页面, en: A page}\n"
                    + "noBehaviour:\n  R-2-4: {zh: 原则, en: A principle}\n")
            .with(
                "articles/03.yaml",
                "article: 3\ntitle: {zh: 空, en: Empty}\nabout: {zh: 空。, en: E.}\nbuilt: false\n"));
    assertThat(run("lint", book())).isEqualTo(3);
    assertThat(said())
        .contains(
            "R-2-3  satisfied by the program: A page",
            "R-2-4  no behaviour, because: A principle",
            "R-2-5  OPEN",
            "Article 3: Empty (not yet built)\n  R-3-1  not yet built",
            "Article 4: no file\n  R-4-1  OPEN",
            "requirements/R-2-5: nothing satisfies it",
            "2 flaws");
  }

  @Test
  void a_rulebook_that_does_not_load_is_unusable_and_every_problem_is_said() throws IOException {
    write(
        SmallBook.whole()
            .replacing("rulebook.yaml", "trial: true", "trail: true")
            .replacing("articles/02.yaml", "waiver: council", "waiver: mayor"));
    assertThat(run("lint", book())).isEqualTo(2);
    assertThat(complained())
        .contains("rulebook.yaml:7: Unknown key \"trail\"")
        .contains("articles/02.yaml:")
        .contains("2 problems; the rulebook is not loaded");
    assertThat(run("cases", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(complained()).contains("There is no such folder");
    assertThat(run("lint", "a\u0000b")).isEqualTo(2);
    assertThat(run("lint")).isEqualTo(2);
    assertThat(run("lint", book(), book())).isEqualTo(2);
    assertThat(complained()).contains("Give one folder");
  }

  @Test
  void cases_says_what_came_out_otherwise() throws IOException {
    assertThat(run("cases", book())).isZero();
    assertThat(said()).isEqualTo("5 of 5 worked cases come out as written\n");
    out.reset();
    write(
        SmallBook.whole()
            .replacing("articles/02.yaml", "{houses-only: waived}", "{houses-only: exempt}"));
    assertThat(run("cases", book())).isEqualTo(3);
    assertThat(said())
        .contains("articles/02.yaml:", ": the council let it be a shop")
        .contains("houses-only: expected exempt, was houses-only waived")
        .contains("4 of 5 worked cases");
  }

  @Test
  void rule_prints_a_permission_and_ends_with_0() throws IOException {
    assertThat(rule(DOSSIER, ACT.formatted("head"))).isZero();
    assertThat(json()).asString().contains("permitted=true", "act=permit.refuse", "state=refused");
    assertThat(complained()).isEmpty();
  }

  @Test
  void rule_prints_a_refusal_and_ends_with_3() throws IOException {
    assertThat(rule(DOSSIER, ACT.formatted("officer"))).isEqualTo(3);
    assertThat(json())
        .asString()
        .contains("permitted=false", "order:capacity:permit.refuse")
        .doesNotContain("next=");
  }

  @Test
  void the_day_of_the_command_takes_the_place_of_the_acts() throws IOException {
    assertThat(rule(DOSSIER, ACT.formatted("head"), "--on", "2024-05-05")).isZero();
    assertThat(json()).asString().contains("on=2024-05-05", "since=2024-05-05");
    out.reset();
    assertThat(rule(DOSSIER, ACT.formatted("head").replace(", on: 2024-03-01", ""))).isEqualTo(2);
    assertThat(complained()).contains("A.yaml: act.on: \"on\" is missing.");
    assertThat(rule(DOSSIER, ACT.formatted("head"), "--on", "2024-02-30")).isEqualTo(2);
    assertThat(complained()).contains("--on takes a date like 2026-03-01, not 2024-02-30");
  }

  @Test
  void unusable_files_are_named_with_everything_that_is_wrong() throws IOException {
    String wrong = "{kind: permit, fact: {}, facts: {nmae: a, cost: 1e3000000}}";
    assertThat(rule(wrong, ACT.formatted("head"))).isEqualTo(2);
    assertThat(complained().lines()).hasSize(3).allMatch(line -> line.contains("D.yaml: dossier"));
    assertThat(rule(DOSSIER, "{act: permit.sit}")).isEqualTo(2);
    assertThat(complained()).contains("A.yaml: act: \"permit\" has no act \"sit\"");
    assertThat(rule("- a", ACT.formatted("head"))).isEqualTo(2);
    assertThat(complained()).contains("D.yaml: expected keys and values");
    assertThat(rule("{kind: [", ACT.formatted("head"))).isEqualTo(2);
    assertThat(complained()).contains("This is not YAML");
    assertThat(rule("", ACT.formatted("head"))).isEqualTo(2);
    assertThat(complained()).contains("There is no kind of dossier \"\"");
    assertThat(rule("{kind: town, key: T-1}", ACT.formatted("head"))).isEqualTo(2);
    assertThat(complained()).contains("permit.refuse is not an act on a town");
    assertThat(said()).isEmpty();
  }

  @Test
  void files_that_cannot_be_read_are_named() throws IOException {
    String act = file("A.yaml", ACT.formatted("head"));
    String missing = folder.resolve("missing.yaml").toString();
    assertThat(run("rule", "--rulebook", book(), "--dossier", missing, "--act", act)).isEqualTo(2);
    assertThat(complained()).contains("missing.yaml cannot be read");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "kind: é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("rule", "--rulebook", book(), "--dossier", latin.toString(), "--act", act))
        .isEqualTo(2);
    assertThat(complained()).contains("latin.yaml is not UTF-8");
  }

  @Test
  void options_are_known_complete_and_given_once() {
    assertThat(run("rule", "--rulebok", book())).isEqualTo(2);
    assertThat(run("rule", "--rulebook")).isEqualTo(2);
    assertThat(run("rule", "--rulebook", book(), "--rulebook", book())).isEqualTo(2);
    assertThat(run("rule", "--rulebook", book())).isEqualTo(2);
    assertThat(complained())
        .contains(
            "Unknown option --rulebok; known: --act, --dossier, --on, --rulebook",
            "--rulebook needs a value",
            "--rulebook is given twice",
            "--dossier is missing");
  }

  @Test
  void outlook_prints_what_could_come_next() throws IOException {
    String dossier = file("D.yaml", DOSSIER);
    assertThat(run("outlook", "--rulebook", book(), "--dossier", dossier, "--on", "2024-03-01"))
        .isZero();
    assertThat(json()).asString().contains("act=permit.grant", "act=permit.refuse", "open=true");
    assertThat(run("outlook", "--rulebook", book(), "--dossier", dossier)).isEqualTo(2);
    assertThat(complained()).contains("--on is missing");
  }

  @Test
  void json_escapes_what_would_break_it() {
    assertThat(Json.write(Map.of("a\"b", "c\\d\ne\tf\u0001g")))
        .isEqualTo("{\n  \"a\\\"b\": \"c\\\\d\\ne\\tf\\u0001g\"\n}\n");
    assertThat(Json.write(List.of())).isEqualTo("[]\n");
    assertThat(Json.write(Map.of())).isEqualTo("{}\n");
    assertThat(Json.write(List.of(1, true, List.of("中"))))
        .isEqualTo("[\n  1,\n  true,\n  [\n    \"中\"\n  ]\n]\n");
  }
}
