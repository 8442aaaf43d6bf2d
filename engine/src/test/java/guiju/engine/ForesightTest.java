package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.ruling.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Bars along time: what bites, because of what, and from which day if nobody does anything. */
class ForesightTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 20);
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 20);

  private final Scene scene = new Scene(Nanchong.rulebook());
  private final Foresight foresight = new Foresight(new Judge(Nanchong.rulebook()));

  private Foresight.Owner owner(String... projects) {
    Dossier newcomer =
        scene.dossier(
            "{kind: project, key: P-9, facts: {owner: civil-affairs},"
                + " linked: {unit: {key: civil-affairs, sequence: 1,"
                + " facts: {organisation: civil-affairs, collectionMet: true, level: city},"
                + " projects: ["
                + String.join(", ", projects)
                + "]}}}");
    Dossier unit = Objects.requireNonNull(newcomer.linked().one().get("unit"));
    return new Foresight.Owner(
        newcomer, Objects.requireNonNull(unit.linked().many().get("projects")));
  }

  private static String project(String key, String facts) {
    return "{key: " + key + ", sequence: 3, facts: {owner: civil-affairs, " + facts + "}}";
  }

  private static List<String> told(List<Turn> turns, boolean begins) {
    return turns.stream()
        .filter(turn -> turn.begins() == begins)
        .map(turn -> turn.day() + " " + turn.bite().rule().id() + " " + turn.bite().because())
        .toList();
  }

  @Test
  void an_owner_with_nothing_against_it_is_not_barred() {
    assertThat(foresight.bites(owner(), BEFORE)).isEmpty();
    assertThat(foresight.turns(owner(), BEFORE, UNTIL)).isEmpty();
  }

  @Test
  void the_day_after_the_last_day_three_bars_begin_because_of_that_project() {
    Foresight.Owner owner =
        owner(
            project("P-1", "name: 养老平台, acceptanceDue: 2025-06-30"), project("P-2", "name: 救助平台"));

    assertThat(foresight.bites(owner, LocalDate.of(2025, 6, 30))).isEmpty();
    assertThat(told(foresight.turns(owner, BEFORE, UNTIL), true))
        .containsExactlyInAnyOrder(
            "2025-07-01 om-money-needs-acceptance [P-1]",
            "2025-07-01 cloud-needs-acceptance [P-1]",
            "2025-07-01 no-unaccepted-project-in-the-unit [P-1]");
  }

  @Test
  void a_project_that_bites_already_begins_nothing_anew() {
    Foresight.Owner owner = owner(project("P-1", "name: 养老平台, acceptanceDue: 2025-05-30"));

    assertThat(foresight.bites(owner, BEFORE))
        .extracting(bite -> bite.rule().id(), bite -> bite.because())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "no-unaccepted-project-in-the-unit", List.of("P-1")));
    assertThat(foresight.turns(owner, BEFORE, UNTIL)).isEmpty();
  }

  @Test
  void a_bar_of_one_year_begins_and_ends_with_it() {
    Foresight.Owner owner =
        owner(project("P-1", "name: 住房保障, dataFindings: [D-1], dataFoundYear: 2025"));
    List<Turn> turns = foresight.turns(owner, BEFORE, LocalDate.of(2027, 2, 1));

    assertThat(told(turns, true)).contains("2026-01-01 no-data-finding-last-year [P-1]");
    assertThat(told(turns, false)).contains("2027-01-01 no-data-finding-last-year [P-1]");
  }

  @Test
  void a_bar_rests_on_the_facts_behind_its_computed_ones() {
    var rule =
        Objects.requireNonNull(
            Nanchong.rulebook().rules().get("no-unaccepted-project-in-the-unit"));

    assertThat(foresight.facts(rule, Nanchong.rulebook().kind("project")))
        .contains("barsUnit", "acceptanceResult", "acceptanceDue", "terminatedOn")
        .doesNotContain("owner", "omYear");
  }

  @Test
  void dates_are_those_recorded_computed_and_owed() {
    Dossier project =
        scene.dossier(
            "{kind: project, key: P-1, sequence: 2, facts: {owner: civil-affairs,"
                + " acceptanceDue: 2025-06-30},"
                + " obligations: [{id: apply-for-acceptance, since: 2025-01-02, due: 2025-06-30}]}");

    assertThat(foresight.dates(project, BEFORE))
        .containsAllEntriesOf(
            Map.of(
                "apply-for-acceptance", LocalDate.of(2025, 6, 30),
                "acceptanceDue", LocalDate.of(2025, 6, 30),
                "barsUnitFrom", LocalDate.of(2025, 7, 1)));
  }
}
