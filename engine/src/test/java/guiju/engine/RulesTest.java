package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How rules, fields and papers come out, and which of them refuse. */
class RulesTest {
  private static final String PLAN = "materials: [plan], ";

  private final Scene scene = Scene.small();
  private final Dossier drafting =
      scene.permit("facts: {name: Mill, applicant: smith, townKey: T-1}");

  private Ruling submit(String form) {
    return scene.rule(
        drafting,
        "permit.submit",
        "applicant.head",
        PLAN + "form: {purpose: house, heated: false" + form + "}");
  }

  private Finding ask(String rule, String facts, LocalDate on) {
    Rule asked = scene.rulebook().rules().get(rule);
    return scene.judge().examine(scene.permit(facts), List.of(asked), on).get(0);
  }

  @Test
  void a_rule_sees_the_dossier_as_the_form_fills_it_in() {
    Ruling ruling = submit(", cost: 50000.00, rooms: 1");
    assertThat(Scene.outcome(ruling, "cost-below-ceiling")).isEqualTo(Outcome.MET);
    assertThat(ruling.permitted()).isTrue();
  }

  @Test
  void one_fen_above_the_ceiling_is_refused() {
    Ruling ruling = submit(", cost: 50000.01, rooms: 1");
    Finding finding = Scene.finding(ruling, "cost-below-ceiling");
    assertThat(Scene.obstacles(ruling)).containsExactly("cost-below-ceiling violated");
    assertThat(finding.evidence().message().en())
        .isEqualTo("The cost 50,000.01 yuan is above 50,000.00 yuan.");
    assertThat(finding.evidence().message().zh()).isEqualTo("造价 50,000.01 元 超过 50,000.00 元。");
    assertThat(finding.ground().readings()).containsExactly("A-1-1");
    assertThat(Scene.cure(finding).by()).isEqualTo("applicant");
  }

  @Test
  void figures_are_those_of_the_day() {
    String cost = "facts: {cost: 60000.00}";
    assertThat(ask("cost-below-ceiling", cost, LocalDate.of(2024, 12, 31)).outcome())
        .isEqualTo(Outcome.VIOLATED);
    assertThat(ask("cost-below-ceiling", cost, LocalDate.of(2025, 1, 1)).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(ask("cost-below-ceiling", cost, LocalDate.of(2023, 12, 31)).outcome())
        .isEqualTo(Outcome.CANNOT_TELL);
  }

  @Test
  void a_finding_shows_the_facts_and_figures_its_rule_names() {
    Finding finding = ask("cost-below-ceiling", "facts: {cost: 123400.50}", Scene.DAY);
    assertThat(finding.evidence().facts())
        .extracting(FactUsed::path)
        .containsExactly("permit.cost", "policy.ceiling");
    assertThat(finding.evidence().facts().get(0).value()).isEqualTo(12_340_050L);
    assertThat(finding.evidence().facts().get(0).shown().zh()).isEqualTo("12.34005 万元");
    assertThat(finding.evidence().facts().get(0).label().en()).isEqualTo("Cost");
    assertThat(finding.evidence().missing()).isEmpty();
  }

  @Test
  void cannot_tell_without_the_fact_and_refuses() {
    Finding finding = ask("cost-below-ceiling", "facts: {}", Scene.DAY);
    assertThat(finding.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(finding.refuses()).isTrue();
    assertThat(finding.evidence().missing()).containsExactly("permit.cost");
    assertThat(finding.evidence().facts().get(0).shown().en()).isEqualTo("unknown");
  }

  @Test
  void what_does_not_apply_is_not_asked() {
    Finding finding = ask("houses-only", "facts: {purpose: house}", Scene.DAY);
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(finding.refuses()).isFalse();
    assertThat(ask("houses-only", "facts: {purpose: house, risky: true}", Scene.DAY).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(ask("houses-only", "facts: {}", Scene.DAY).outcome()).isEqualTo(Outcome.CANNOT_TELL);
  }

  @Test
  void what_only_warns_does_not_refuse() {
    Ruling ruling = submit(", cost: 1.00, rooms: 11");
    Finding rooms = Scene.finding(ruling, "many-rooms");
    assertThat(rooms.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(rooms.bearing()).isEqualTo(Bearing.WARNS);
    assertThat(ruling.permitted()).isTrue();
  }

  @Test
  void what_is_only_encouraged_never_refuses() {
    Ruling ruling = submit(", cost: 1.00, rooms: 1");
    Finding start = Scene.finding(ruling, "better-with-a-start");
    assertThat(start.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(start.bearing()).isEqualTo(Bearing.WARNS);
    assertThat(ruling.permitted()).isTrue();
  }

  @Test
  void a_check_that_fails_is_not_checked_and_refuses() {
    Rule rule = scene.rulebook().rules().get("cost-below-ceiling");
    Dossier broken =
        drafting.with(drafting.facts().with(java.util.Map.of("cost", "not a number at all")));
    Finding finding = scene.judge().examine(broken, List.of(rule), Scene.DAY).get(0);
    assertThat(finding).isInstanceOf(Finding.NotChecked.class);
    assertThat(finding.refuses()).isTrue();
    assertThat(((Finding.NotChecked) finding).why().en())
        .isEqualTo("The check itself failed (ClassCastException); there is no answer.");
  }

  @Test
  void all_obstacles_come_at_once() {
    Ruling ruling =
        scene.rule(drafting, "permit.submit", "office.head", "form: {cost: 50000.01, risky: true}");
    assertThat(Scene.obstacles(ruling))
        .containsExactly(
            "order:capacity:permit.submit violated",
            "field:rooms violated",
            "field:heated violated",
            "field:fuel cannotTell",
            "plan violated",
            "fireCertificate violated",
            "cost-below-ceiling violated",
            "houses-only cannotTell");
  }

  @Test
  void a_field_asked_for_must_be_answered() {
    Ruling ruling = submit(", cost: 1.00");
    Finding field = Scene.finding(ruling, "field:rooms");
    assertThat(field.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(field.evidence().message().en()).isEqualTo("\"Rooms\" is not filled in.");
    assertThat(field.evidence().missing()).containsExactly("form.rooms");
    assertThat(field.ground().cites()).containsExactly("2");
  }

  @Test
  void a_field_already_known_need_not_be_answered_again_but_not_emptied() {
    Dossier known = scene.permit("facts: {applicant: smith, cost: 1.00, rooms: 2, heated: false}");
    String plan = "materials: [plan], form: {purpose: house";
    assertThat(scene.rule(known, "permit.submit", "applicant.head", plan + "}").permitted())
        .isTrue();
    Ruling emptied = scene.rule(known, "permit.submit", "applicant.head", plan + ", rooms: ''}");
    assertThat(Scene.obstacles(emptied)).containsExactly("field:rooms violated");
  }

  @Test
  void a_field_of_the_entry_alone_must_be_answered_each_time() {
    Dossier deciding =
        scene.permit("facts: {applicant: smith}, cases: {permit: {state: deciding}}");
    assertThat(Scene.obstacles(scene.rule(deciding, "permit.return", "office.officer", "")))
        .containsExactly("field:mendBy violated");
  }

  @Test
  void a_field_asked_only_sometimes_is_asked_only_then() {
    String form = PLAN + "form: {purpose: house, cost: 1.00, rooms: 1, heated: %s}";
    Ruling cold = scene.rule(drafting, "permit.submit", "applicant.head", form.formatted("false"));
    Ruling warm = scene.rule(drafting, "permit.submit", "applicant.head", form.formatted("true"));
    assertThat(Scene.outcome(cold, "field:fuel")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(cold.permitted()).isTrue();
    assertThat(Scene.obstacles(warm)).containsExactly("field:fuel violated");
  }

  @Test
  void cannot_tell_whether_a_field_is_asked_while_its_condition_is_unknown() {
    Ruling ruling =
        scene.rule(
            drafting,
            "permit.submit",
            "applicant.head",
            PLAN + "form: {purpose: house, cost: 1.00, rooms: 1}");
    assertThat(Scene.obstacles(ruling))
        .containsExactly("field:heated violated", "field:fuel cannotTell");
  }

  @Test
  void optional_fields_are_not_asked_after() {
    Ruling ruling = submit(", cost: 1.00, rooms: 1");
    assertThat(ruling.findings()).noneMatch(f -> f.ground().id().equals("field:startsOn"));
  }

  @Test
  void an_empty_list_is_no_answer() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "forms/details.yaml",
                "risky, startsOn, tags, aliases, notes, neighbours]\nwhen",
                "risky, startsOn, aliases, notes, neighbours]\nwhen");
    Scene strict = new Scene(book.rulebook());
    Ruling ruling =
        strict.rule(
            strict.permit("facts: {applicant: smith}"),
            "permit.submit",
            "applicant.head",
            PLAN + "form: {purpose: house, cost: 1.00, rooms: 1, heated: false, tags: []}");
    assertThat(Scene.obstacles(ruling)).containsExactly("field:tags violated");
  }

  @Test
  void papers_asked_for_must_be_there() {
    Ruling ruling =
        scene.rule(
            drafting,
            "permit.submit",
            "applicant.head",
            "form: {purpose: house, risky: true, cost: 1.00, rooms: 1, heated: false}");
    assertThat(Scene.obstacles(ruling))
        .containsExactly("plan violated", "fireCertificate violated");
    Finding certificate = Scene.finding(ruling, "fireCertificate");
    assertThat(certificate.evidence().message().zh()).isEqualTo("缺《消防证明》。");
    assertThat(Scene.cure(certificate).text().en())
        .isEqualTo(
            "Hand in \"Fire certificate\", issued by Fire watch; the unit's own paper does not"
                + " count.");
    assertThat(Scene.cure(Scene.finding(ruling, "plan")).text().en())
        .isEqualTo("Hand in \"Plan\", issued by Applicant.");
  }

  @Test
  void a_paper_asked_only_sometimes_is_asked_only_then() {
    assertThat(Scene.outcome(submit(", cost: 1.00, rooms: 1"), "fireCertificate"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void cannot_tell_whether_a_paper_is_asked_while_its_condition_is_unknown() {
    SmallBook book =
        SmallBook.whole()
            .replacing("vocabulary/permit.yaml", "yesNo, absent: false,", "yesNo,")
            .replacing(
                "articles/02.yaml",
                "permit.purpose != 'house' || permit.risky",
                "permit.rooms > 1");
    Scene strict = new Scene(book.rulebook());
    Ruling ruling =
        strict.rule(
            strict.permit("facts: {applicant: smith}"),
            "permit.submit",
            "applicant.head",
            PLAN + "form: {purpose: house, cost: 1.00, rooms: 1, heated: false}");
    assertThat(Scene.obstacles(ruling)).containsExactly("fireCertificate cannotTell");
  }

  @Test
  void a_paper_handed_in_before_counts() {
    Dossier with = scene.permit("facts: {applicant: smith}, cases: {permit: {materials: [plan]}}");
    Ruling ruling =
        scene.rule(
            with,
            "permit.submit",
            "applicant.head",
            "form: {purpose: house, cost: 1.00, rooms: 1, heated: false}");
    assertThat(Scene.outcome(ruling, "plan")).isEqualTo(Outcome.MET);
    assertThat(ruling.permitted()).isTrue();
  }

  @Test
  void derived_facts_follow_the_form() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "articles/01.yaml",
                "holds: permit.rooms <= 10",
                "holds: permit.costOfRoom <= policy.ceiling")
            .replacing("articles/01.yaml", "{permit.rooms}", "{permit.costOfRoom}")
            .replacing(
                "articles/01.yaml",
                "given: {permit: {rooms: 10}}",
                "given: {permit: {rooms: 10, cost: 1.00}}");
    Scene other = new Scene(book.rulebook());
    Ruling ruling =
        other.rule(
            other.permit("facts: {applicant: smith, rooms: 1}"),
            "permit.submit",
            "applicant.head",
            PLAN + "form: {purpose: house, cost: 1.00, rooms: 4, heated: false}");
    assertThat(Scene.finding(ruling, "many-rooms").evidence().message().en())
        .isEqualTo("There are 0.25 yuan rooms.");
  }

  @Test
  void after_its_last_day_the_regulation_warns_and_goes_on() {
    SmallBook book =
        SmallBook.whole()
            .replacing("rulebook.yaml", "{from: 2024-01-01}", "{from: 2024-01-01, to: 2024-03-01}");
    Scene ending = new Scene(book.rulebook());
    Dossier deciding =
        ending.permit("facts: {applicant: smith}, cases: {permit: {state: deciding}}");
    Ruling last = ending.rule(deciding, "permit.refuse", "office.head", "on: 2024-03-01");
    Ruling after = ending.rule(deciding, "permit.refuse", "office.head", "on: 2024-03-02");
    Ruling before = ending.rule(deciding, "permit.refuse", "office.head", "on: 2023-12-31");
    assertThat(last.findings()).noneMatch(f -> f.ground().id().equals("order:force"));
    assertThat(Scene.finding(after, "order:force").evidence().message().en())
        .isEqualTo("The rules were in force from 2024-01-01 to 2024-03-01; this is 2024-03-02.");
    assertThat(after.permitted()).isTrue();
    assertThat(Scene.finding(before, "order:force").bearing()).isEqualTo(Bearing.WARNS);
  }
}
