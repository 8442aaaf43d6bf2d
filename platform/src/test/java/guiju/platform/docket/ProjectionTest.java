package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.DossierTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The park's rulebook, with a second stage open to every project and accounts off the path. */
class ProjectionTest {

  private static final String ACCOUNTS =
      """
      of: project
      title: {zh: 账目, en: Accounts}
      cites: '1'
      states:
        open: {label: {zh: 登记中, en: Open}, start: true, turn: owner}
        closed: {label: {zh: 已结清, en: Closed}, end: good}
      acts:
        close: {label: {zh: 结清, en: Close}, by: owner.handler, from: open, to: closed, cites: '1'}
      """;

  private static final String CONSENT =
      """
      of: project
      title: {zh: 同意, en: Consent}
      cites: '1'
      holdsUp: true
      states:
        asked: {label: {zh: 待同意, en: Asked}, start: true, turn: office}
        given: {label: {zh: 已同意, en: Given}, end: good}
      acts:
        consent: {label: {zh: 同意, en: Consent}, by: office.officer, from: asked, to: given, cites: '1'}
      """;

  private final Rulebook rulebook = park();

  @Test
  void the_next_stage_waits_for_the_one_before() {
    assertThat(waiting(Map.of("registration", "filed"))).containsExactly("registration filed");
    assertThat(waiting(Map.of("registration", "registered"))).containsExactly("approval drafting");
  }

  @Test
  void the_line_shows_what_the_vocabulary_calls_title_owner_and_amount() {
    Projection.Register line = projection(Map.of("registration", "filed")).register();

    assertThat(line.name()).isEqualTo("P-1");
    assertThat(line.owner()).isEqualTo("pond");
    assertThat(line.amount()).isEqualTo(100_00L);
    assertThat(line.mode()).isNull();
  }

  @Test
  void what_is_done_beside_the_path_does_not_hide_the_stage() {
    Projection.Register line =
        projection(Map.of("registration", "registered", "accounts", "open")).register();

    assertThat(line.present()).isEqualTo("registration");
    assertThat(line.stage()).isEqualTo(1);
    assertThat(line.turn()).isEmpty();
  }

  @Test
  void what_is_done_beside_the_path_is_still_somebodys_turn() {
    assertThat(waiting(Map.of("registration", "registered", "accounts", "open")))
        .containsExactly("accounts open", "approval drafting");
  }

  @Test
  void before_the_path_begins_the_line_shows_what_has_begun() {
    Projection.Register line = projection(Map.of("accounts", "open")).register();

    assertThat(line.present()).isEqualTo("accounts");
    assertThat(line.turn()).containsExactly("owner");
  }

  @Test
  void what_holds_the_path_up_is_where_it_stands_until_it_ends() {
    Map<String, String> asked = Map.of("registration", "registered", "consent", "asked");
    Map<String, String> given = Map.of("registration", "registered", "consent", "given");

    assertThat(projection(asked).register().present()).isEqualTo("consent");
    assertThat(projection(asked).register().stage()).isEqualTo(1);
    assertThat(projection(given).register().present()).isEqualTo("registration");
  }

  private List<String> waiting(Map<String, String> cases) {
    return projection(cases).todos().stream()
        .map(todo -> todo.procedure() + " " + todo.state())
        .toList();
  }

  private Projection projection(Map<String, String> states) {
    Map<String, Object> cases = new TreeMap<>();
    states.forEach((procedure, state) -> cases.put(procedure, Map.of("state", state)));
    Dossier dossier =
        Objects.requireNonNull(
            new DossierTree(rulebook)
                .read(
                    Map.of(
                        "kind", "project",
                        "key", "P-1",
                        "facts", Map.of("owner", "pond", "totalInvestment", "100.00"),
                        "cases", cases,
                        "sequence", "3"))
                .value());
    LocalDate day = LocalDate.of(2026, 3, 2);
    Judge judge = new Judge(rulebook);
    return Projection.of(
        dossier,
        judge.outlook(dossier, day),
        standing -> judge.parties(standing, dossier, day),
        List.of(),
        Findable.of(judge, dossier, day));
  }

  private static Rulebook park() {
    Map<String, String> files = new TreeMap<>();
    Path folder = Path.of("src/test/rulebook");
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    String approval = Objects.requireNonNull(files.get("procedures/approval.yaml"));
    files.put(
        "procedures/approval.yaml",
        approval.replace(
            "concerns: reached('registration', 'registered')", "concerns: project.year > 0"));
    files.put("procedures/accounts.yaml", ACCOUNTS);
    files.put("procedures/consent.yaml", CONSENT);
    return ((Loading.Loaded) RulebookLoader.load(files)).rulebook();
  }
}
