package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Linked;
import guiju.engine.text.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dossier and act files: what is written reads back, and nothing unknown is passed over. */
class TreesTest {
  private static final String FULL =
      """
      kind: permit
      key: P-7
      facts:
        name: Mill
        cost: 400.50
        rooms: 3
        purpose: shop
        risky: true
        startsOn: 2024-02-29
        tags: [tall, old]
        aliases: [a, b]
        neighbours: [{who: jones, metres: 4}, {who: miller}]
      cases:
        permit:
          state: deciding
          number: 2
          round: 3
          submitted: true
          since: 2024-01-05
          applicant: jo
          applicantOrganisation: smith
          been: [drafting, consulting]
          opinions:
            - {by: fire, round: 2, adverse: true, answered: true, on: 2024-01-06, account: ann}
            - {by: water}
          materials: [plan]
          under: '0.9'
      obligations: [{id: build, since: 2024-01-01, due: 2025-01-01}, {id: mend}]
      waivers: [{rule: houses-only, by: council, on: 2024-01-02, reason: why not}]
      exemptions: [{rule: cost-below-ceiling, law: Mills Act, article: '7', on: 2024-01-03}]
      sequence: 12
      linked:
        town: {key: T-1, facts: {quota: 3}, permits: [{key: P-8, facts: {name: Shed}}]}
      """;

  private final Scene scene = Scene.small();

  @Test
  void reads_everything_a_dossier_file_says() {
    Dossier dossier = scene.dossier(FULL);
    assertThat(dossier.key()).isEqualTo("P-7");
    assertThat(dossier.sequence()).isEqualTo(12);
    assertThat(dossier.facts().value("cost")).isEqualTo(40_050L);
    assertThat(dossier.facts().value("costOfRoom")).isNull();
    CaseFile permit = dossier.caseOf("permit").orElseThrow();
    assertThat(permit.number()).isEqualTo(2);
    assertThat(permit.round()).isEqualTo(3);
    assertThat(permit.under()).isEqualTo("0.9");
    assertThat(permit.opinions().get(0).answered()).isTrue();
    assertThat(permit.opinions().get(1).round()).isEqualTo(3);
    assertThat(permit.opinions().get(1).on()).isEqualTo(LocalDate.of(2024, 1, 5));
    Dossier town = Objects.requireNonNull(dossier.linked().one().get("town"));
    assertThat(town.facts().value("quota")).isEqualTo(3L);
    List<Dossier> permits = Objects.requireNonNull(town.linked().many().get("permits"));
    assertThat(permits.get(0).facts().value("name")).isEqualTo("Shed");
  }

  @Test
  void what_is_written_reads_back_to_an_equal_dossier() {
    Dossier dossier = scene.dossier(FULL);
    Map<String, Object> tree = DossierWriter.write(dossier);
    Dossier again = Objects.requireNonNull(new DossierTree(scene.rulebook()).read(tree).value());
    assertThat(again).isEqualTo(dossier.seeing(Linked.NONE));
    assertThat(DossierWriter.write(again)).isEqualTo(tree);
    assertThat(tree.keySet())
        .containsExactly(
            "kind", "key", "facts", "cases", "obligations", "waivers", "exemptions", "sequence");
  }

  @Test
  void empty_parts_are_left_out_and_sets_are_sorted() {
    Dossier empty = Dossier.empty(scene.rulebook().kind("permit"), "P-1");
    assertThat(DossierWriter.write(empty))
        .isEqualTo(Map.of("kind", "permit", "key", "P-1", "facts", Map.of(), "sequence", "0"));
    Dossier with =
        scene.permit(
            "facts: {}, cases: {permit: {state: built, been: [granted, drafting, consulting],"
                + " materials: [plan, fireCertificate]}}");
    assertThat(DossierWriter.write(with).toString())
        .contains("been=[consulting, drafting, granted]", "materials=[fireCertificate, plan]");
  }

  @Test
  void what_is_left_out_has_a_plain_meaning() {
    Dossier dossier = scene.permit("cases: {permit: {}, relief: {state: deciding}}");
    CaseFile permit = dossier.caseOf("permit").orElseThrow();
    assertThat(dossier.sequence()).isEqualTo(1);
    assertThat(permit.state()).isEqualTo("drafting");
    assertThat(permit.submitted()).isFalse();
    assertThat(permit.since()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(permit.under()).isEqualTo("1.0");
    assertThat(permit.applicant()).isNull();
    assertThat(dossier.caseOf("relief").orElseThrow().submitted()).isTrue();
    Dossier returned = scene.permit("cases: {permit: {round: 2}}");
    assertThat(returned.caseOf("permit").orElseThrow().submitted()).isTrue();
  }

  @Test
  void a_waiver_or_exemption_may_be_just_the_rules_id() {
    Dossier dossier = scene.permit("waivers: [houses-only], exemptions: [cost-below-ceiling]");
    assertThat(dossier.waiverOf("houses-only").orElseThrow().by()).isEqualTo("council");
    assertThat(dossier.exemptionOf("cost-below-ceiling")).isPresent();
    assertThat(dossier.waiverOf("cost-below-ceiling")).isEmpty();
  }

  @Test
  void links_may_stand_beside_the_facts() {
    Dossier dossier = scene.permit("town: {key: T-1, facts: {quota: 1}, permits: []}");
    assertThat(dossier.linked().one())
        .hasEntrySatisfying("town", town -> assertThat(town.key()).isEqualTo("T-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: P-1}|dossier: There is no kind of dossier \"\"; known: permit, town.",
        "{kind: house}|dossier: There is no kind of dossier \"house\"; known: permit, town.",
        "{kind: permit, fact: {}}|dossier: Unknown key \"fact\"",
        "{kind: permit, key: [a]}|dossier.key: A single value belongs here.",
        "{kind: permit, facts: {nmae: a}}|\"nmae\"; the nearest name is \"name\"",
        "{kind: permit, facts: {costOfRoom: 1.00}}|\"costOfRoom\" is computed",
        "{kind: permit, facts: [a]}|dossier.facts: A map of keys and values belongs here.",
        "{kind: permit, facts: {cost: cheap}}|dossier.facts.cost: \"Cost\" takes a sum",
        "{kind: permit, facts: {purpose: hut}}|one of",
        "{kind: permit, facts: {neighbours: [{whom: a}]}}|no column \"whom\"",
        "{kind: permit, cases: {permits: {}}}|no procedure \"permits\"; known: permit, relief, town",
        "{kind: permit, cases: {permit: {state: open}}}|\"permit\" has no state \"open\"",
        "{kind: permit, cases: {permit: {been: [open]}}}|\"permit\" has no state \"open\"",
        "{kind: permit, cases: {permit: {stat: drafting}}}|Unknown key \"stat\"",
        "{kind: permit, cases: {permit: {round: 0}}}|whole number from 1",
        "{kind: permit, cases: {permit: {round: 4294967297}}}|whole number from 1",
        "{kind: permit, cases: {permit: {round: two}}}|A whole number that is not negative",
        "{kind: permit, cases: {permit: {number: -1}}}|A whole number that is not negative",
        "{kind: permit, cases: {permit: {submitted: maybe}}}|Only true or false",
        "{kind: permit, cases: {permit: {since: 2024-02-30}}}|takes a date",
        "{kind: permit, cases: {permit: {materials: [plam]}}}|no paper with the id \"plam\"",
        "{kind: permit, cases: {permit: {opinions: [{by: mayor}]}}}|no standing \"mayor\"; known: applicant",
        "{kind: permit, cases: {permit: {opinions: [{by: fire, when: now}]}}}|Unknown key \"when\"",
        "{kind: permit, cases: {permit: {opinions: {by: fire}}}}|A list belongs here.",
        "{kind: permit, obligations: [{id: pay}]}|opens an obligation \"pay\"; known: mend, build",
        "{kind: permit, obligations: [{id: mend, until: 2024-01-01}]}|Unknown key \"until\"",
        "{kind: permit, waivers: [no-such-rule]}|no rule with the id \"no-such-rule\"",
        "{kind: permit, waivers: [{rule: houses-only, by: mayor}]}|no standing \"mayor\"",
        "{kind: permit, waivers: [{rule: houses-only, because: x}]}|Unknown key \"because\"",
        "{kind: permit, exemptions: [{rule: no-such-rule}]}|no rule with the id \"no-such-rule\"",
        "{kind: permit, exemptions: [{rule: houses-only, by: x}]}|Unknown key \"by\"",
        "{kind: permit, sequence: -1}|A whole number that is not negative",
        "{kind: permit, linked: {village: {}}}|Unknown key \"village\"; known here: town.",
        "{kind: permit, linked: {town: {facts: {name: a}}}}|does not know \"name\"",
        "{kind: permit, linked: {town: {permits: {}}}}|A list belongs here.",
        "{kind: permit, linked: {town: {permits: [{facts: {nam: a}}]}}}|does not know \"nam\""
      })
  void refuses_what_is_unknown_by_name(String yaml, String problem) {
    assertThat(scene.dossierProblems(yaml)).singleElement().asString().contains(problem);
  }

  @Test
  void reports_everything_at_once() {
    assertThat(
            scene.dossierProblems(
                "{kind: permit, fact: {}, facts: {nmae: a, cost: b}, cases: {x: {}}, sequence: y}"))
        .hasSize(5);
  }

  @Test
  void nulls_from_other_programs_are_nothing() {
    Map<String, Object> tree = new HashMap<>();
    tree.put("kind", "permit");
    tree.put("facts", null);
    tree.put("cases", null);
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", null);
    facts.put("aliases", Arrays.asList("a", null));
    Map<String, Object> other = new HashMap<>(tree);
    other.put("facts", facts);
    DossierTree reader = new DossierTree(scene.rulebook());
    assertThat(reader.read(tree).usable()).isTrue();
    assertThat(reader.read(other).value())
        .isNotNull()
        .extracting(dossier -> dossier.facts().recorded())
        .isEqualTo(Map.of("aliases", List.of("a")));
    for (String key : List.of("waivers", "exemptions", "obligations")) {
      tree.put(key, Collections.singletonList(null));
      assertThat(reader.read(tree).usable()).as(key).isFalse();
      tree.remove(key);
    }
  }

  @Test
  void facts_are_refused_when_the_vocabulary_does_not_know_them() {
    Facts facts = Facts.none(scene.rulebook().kind("permit").facts());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> facts.with(Map.of("nmae", "a")))
        .hasMessageContaining("nmae");
    assertThat(facts.with(Map.of())).isSameAs(facts);
    assertThat(facts.value("risky")).isEqualTo(false);
    assertThat(facts.recorded("risky")).isNull();
    assertThat(facts.with(Map.of("name", "a")))
        .isEqualTo(facts.with(Map.of("name", "a")))
        .hasSameHashCodeAs(facts.with(Map.of("name", "a")))
        .hasToString("{name=a}")
        .isNotEqualTo(facts);
  }

  @Test
  void an_act_reads_back_as_it_was_written() {
    Act act =
        scene.act(
            "{act: permit.submit, by: {account: jo, organisation: smith, capacity: applicant.head},"
                + " on: 2024-02-03, materials: [plan], form: {cost: 12.30, notes: '', rooms: 2,"
                + " neighbours: [{who: a}]}}");
    assertThat(act.form()).containsEntry("cost", 1230L).doesNotContainKey("notes");
    assertThat(act.cleared()).containsExactly("notes");
    ActTree trees = new ActTree(scene.rulebook());
    assertThat(trees.read(trees.write(act), null).value()).isEqualTo(act);
    Act bodily = scene.act("permit.refuse", "office.head", "on: 2024-02-03");
    assertThat(trees.read(trees.write(bodily), null).value()).isEqualTo(bodily);
    assertThat(trees.write(bodily)).extractingByKey("by").asString().contains("body=office");
  }

  @Test
  void the_day_may_be_given_from_outside() {
    String yaml =
        "{act: permit.refuse, by: {account: a, organisation: o, capacity: office.head}%s}";
    assertThat(scene.act(yaml.formatted("")).on()).isEqualTo(Scene.DAY);
    assertThat(scene.act(yaml.formatted(", on: 2024-05-05")).on())
        .isEqualTo(LocalDate.of(2024, 5, 5));
    Reading<Act> without = new ActTree(scene.rulebook()).read(Scene.tree(yaml.formatted("")), null);
    assertThat(without.problems().get(0).en()).isEqualTo("act.on: \"on\" is missing.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permit|procedure.action",
        ".grant|procedure.action",
        "permit.|procedure.action",
        "permits.grant|no procedure \"permits\"",
        "permit.grand|\"permit\" has no act \"grand\"; known: register, submit"
      })
  void refuses_acts_nobody_knows(String act, String problem) {
    assertThat(
            scene.actProblems(
                "{act: " + act + ", by: {account: a, organisation: o, capacity: office.head}}"))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form: {mendby: 2024-01-01}|\"Return\" does not ask for \"mendby\"; it asks for mendBy.",
        "form: {mendBy: soon}|act.form.mendBy: \"Mend by\" takes a date",
        "form: [a]|act.form: A map of keys and values belongs here.",
        "materials: [plam]|act.materials: There is no paper with the id \"plam\".",
        "materials: {plan: 1}|act.materials: A list belongs here.",
        "on: 2024-02-30|act.on: \"date\" takes a date",
        "why: not|act: Unknown key \"why\"; known here: act, by, form, materials, on."
      })
  void refuses_what_the_act_does_not_ask(String more, String problem) {
    assertThat(
            scene.actProblems(
                "{act: permit.return, by: {account: a, organisation: o, capacity: office.officer}, "
                    + more
                    + "}"))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @Test
  void an_act_without_a_form_asks_for_nothing() {
    assertThat(
            scene.actProblems(
                "{act: permit.refuse, by: {account: a, organisation: o, capacity: office.head},"
                    + " form: {why: x, who: y}}"))
        .containsExactly(
            "act.form: \"Refuse\" does not ask for \"why\"; it asks for none.",
            "act.form: \"Refuse\" does not ask for \"who\"; it asks for none.");
  }

  @ParameterizedTest
  @CsvSource({"office", "office.", ".head", "office.head.x", "''"})
  void refuses_what_is_no_capacity(String capacity) {
    assertThat(
            scene.actProblems(
                "{act: permit.refuse, by: {account: a, organisation: o, capacity: '"
                    + capacity
                    + "'}}"))
        .singleElement()
        .asString()
        .contains("standing.post");
  }

  @Test
  void refuses_unknown_keys_of_the_actor() {
    assertThat(
            scene.actProblems(
                "{act: permit.refuse, by: {user: a, organisation: o, capacity: office.head}}"))
        .singleElement()
        .asString()
        .contains("Unknown key \"user\"");
  }
}
