package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Opinion;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from permitted acts: states, rounds, opinions, facts, duties, other dossiers. */
class ConsequencesTest {
  private static final String FACTS =
      "facts: {name: Mill, applicant: smith, townKey: T-1, cost: 400.00, rooms: 2,"
          + " purpose: house, heated: false, risky: true}";
  private static final String PAPERS = "materials: [plan, fireCertificate]";

  private final Scene scene = Scene.small();
  private final Dossier drafting = scene.permit(FACTS + ", sequence: 4");

  private Dossier submitted() {
    return scene.take(drafting, "permit.submit", "applicant.head", PAPERS);
  }

  private static CaseFile permit(Dossier dossier) {
    return dossier.caseOf("permit").orElseThrow();
  }

  @Test
  void moves_on_by_one_and_keeps_the_rest() {
    Dossier next = submitted();
    assertThat(next.sequence()).isEqualTo(5);
    assertThat(permit(next).state()).isEqualTo("consulting");
    assertThat(permit(next).since()).isEqualTo(Scene.DAY);
    assertThat(permit(next).been()).containsExactly("drafting");
    assertThat(permit(next).materials()).containsExactlyInAnyOrder("plan", "fireCertificate");
    assertThat(permit(next).submitted()).isTrue();
    assertThat(permit(next).under()).isEqualTo("1.0");
    assertThat(next.facts()).isEqualTo(drafting.facts());
  }

  @Test
  void a_refused_act_changes_nothing() {
    Ruling ruling = scene.rule(drafting, "permit.grant", "office.head", "");
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    assertThat(drafting.cases()).isEmpty();
    assertThat(drafting.sequence()).isEqualTo(4);
  }

  @Test
  void an_act_that_stays_keeps_the_day_of_the_state() {
    Dossier consulting =
        scene.permit(
            FACTS
                + ", cases: {permit: {state: consulting, since: 2024-02-01,"
                + " opinions: [{by: fire, adverse: true}]}}");
    Dossier next =
        scene.take(consulting, "permit.answer", "office.officer", "form: {opinionOf: fire}");
    assertThat(permit(next).since()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(permit(next).been()).isEmpty();
  }

  @Test
  void the_form_sets_facts_and_empties_them() {
    Dossier next =
        scene.take(
            drafting,
            "permit.submit",
            "applicant.head",
            PAPERS + ", form: {rooms: 3, notes: '', tags: [old, tall]}");
    assertThat(next.facts().value("rooms")).isEqualTo(3L);
    assertThat(next.facts().recorded("tags")).isEqualTo(List.of("old", "tall"));
    Dossier again = scene.permit(FACTS.replace("}", ", startsOn: 2024-05-01}"));
    Dossier emptied =
        scene.take(again, "permit.submit", "applicant.head", PAPERS + ", form: {startsOn: ''}");
    assertThat(again.facts().recorded("startsOn")).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(emptied.facts().recorded("startsOn")).isNull();
  }

  @Test
  void asks_every_standing_that_the_dossier_calls_for() {
    Dossier next = submitted();
    assertThat(scene.judge().outlook(next, Scene.DAY).cases().get(0).turn())
        .containsExactly("fire", "water");
    Dossier calm = scene.permit(FACTS.replace("risky: true", "risky: false"));
    Dossier asked = scene.take(calm, "permit.submit", "applicant.head", "materials: [plan]");
    assertThat(scene.judge().outlook(asked, Scene.DAY).cases().get(0).turn())
        .containsExactly("fire");
    assertThat(
            Scene.obstacles(
                scene.rule(asked, "permit.opine", "water.officer", "form: {verdict: agree}")))
        .containsExactly("order:capacity:permit.opine violated");
  }

  @Test
  void nobody_opines_when_nobody_is_asked() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml", "Fire opinion}", "Fire opinion}, when: permit.risky");
    Scene other = new Scene(book.rulebook());
    Dossier calm =
        other.permit(
            FACTS.replace("risky: true", "risky: false") + ", cases: {permit: {state: deciding}}");
    assertThat(
            Scene.obstacles(
                other.rule(calm, "permit.opine", "fire.officer", "form: {verdict: agree}")))
        .containsExactly("order:capacity:permit.opine violated");
  }

  @Test
  void moves_on_by_itself_when_the_last_opinion_is_in() {
    Dossier one = scene.take(submitted(), "permit.opine", "fire.officer", "form: {verdict: agree}");
    assertThat(permit(one).state()).isEqualTo("consulting");
    Dossier two =
        scene.take(one, "permit.opine", "water.officer", "form: {verdict: oppose}, on: 2024-03-09");
    assertThat(permit(two).state()).isEqualTo("deciding");
    assertThat(permit(two).since()).isEqualTo(LocalDate.of(2024, 3, 9));
    assertThat(permit(two).been()).containsExactlyInAnyOrder("drafting", "consulting");
    assertThat(two.sequence()).isEqualTo(7);
    assertThat(permit(two).opinions())
        .containsExactly(
            new Opinion("fire", 1, false, false, Scene.DAY, "fire.officer"),
            new Opinion("water", 1, true, false, LocalDate.of(2024, 3, 9), "water.officer"));
  }

  @Test
  void one_body_speaks_once_in_each_of_its_standings() {
    Dossier one = scene.take(submitted(), "permit.opine", "fire.officer", "form: {verdict: agree}");
    Ruling again = scene.rule(one, "permit.opine", "fire.officer", "form: {verdict: oppose}");
    assertThat(Scene.obstacles(again)).containsExactly("order:once:permit.opine violated");
    assertThat(again.obstacles().get(0).evidence().message().en())
        .isEqualTo(
            "Fire watch has given its opinion in this round; once given it does not change.");
    assertThat(
            scene.rule(one, "permit.opine", "water.officer", "form: {verdict: agree}").permitted())
        .isTrue();
  }

  @Test
  void only_the_posts_named_give_opinions() {
    assertThat(
            Scene.obstacles(
                scene.rule(submitted(), "permit.opine", "fire.head", "form: {verdict: agree}")))
        .containsExactly("order:capacity:permit.opine violated");
  }

  @Test
  void an_opinion_that_cannot_be_told_counts_as_adverse() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "opinion: form.verdict == 'oppose'",
                "opinion: permit.startsOn > today");
    Scene other = new Scene(book.rulebook());
    Dossier asked = other.permit(FACTS + ", cases: {permit: {state: consulting}}");
    Dossier next = other.take(asked, "permit.opine", "fire.officer", "form: {verdict: agree}");
    assertThat(permit(next).opinions().get(0).adverse()).isTrue();
  }

  @Test
  void objections_are_answered_and_otherwise_stand_as_given() {
    Dossier opposed =
        scene.permit(
            FACTS
                + ", cases: {permit: {state: deciding, round: 2, opinions: ["
                + "{by: fire, round: 1, adverse: true}, {by: fire, round: 2, adverse: true},"
                + " {by: water, round: 2}]}}");
    Ruling refused = scene.rule(opposed, "permit.grant", "office.head", "");
    assertThat(Scene.obstacles(refused)).containsExactly("opinions-answered violated");
    assertThat(refused.obstacles().get(0).evidence().named()).containsExactly("fire");
    assertThat(refused.obstacles().get(0).evidence().message().en())
        .isEqualTo("Not answered: Fire watch.");
    Dossier answered =
        scene.take(opposed, "permit.answer", "office.officer", "form: {opinionOf: fire}");
    assertThat(permit(answered).opinions())
        .extracting(Opinion::answered)
        .containsExactly(false, true, false);
    assertThat(scene.rule(answered, "permit.grant", "office.head", "").permitted()).isTrue();
  }

  @Test
  void a_return_and_a_new_submission_open_the_next_round_from_every_state() {
    for (String state : List.of("consulting", "deciding", "granted")) {
      Dossier dossier =
          scene.permit(
              FACTS
                  + ", cases: {permit: {state: "
                  + state
                  + ", materials: [plan, fireCertificate],"
                  + " opinions: [{by: fire, on: 2024-02-02}, {by: water, adverse: true}]}}");
      Dossier returned =
          scene.take(dossier, "permit.return", "office.officer", "form: {mendBy: 2024-04-01}");
      assertThat(permit(returned).state()).as(state).isEqualTo("drafting");
      assertThat(permit(returned).round()).as(state).isEqualTo(1);
      Dossier again = scene.take(returned, "permit.submit", "applicant.clerk", "");
      assertThat(permit(again).round()).as(state).isEqualTo(2);
      assertThat(permit(again).state()).as(state).isEqualTo("consulting");
      assertThat(permit(again).applicant()).isEqualTo("applicant.clerk");
      assertThat(permit(again).opinions()).as(state).isEqualTo(permit(dossier).opinions());
      Dossier spoken = scene.take(again, "permit.opine", "water.officer", "form: {verdict: agree}");
      assertThat(permit(spoken).opinions()).hasSize(3);
      assertThat(permit(spoken).presentOpinions()).hasSize(1);
    }
  }

  @Test
  void a_return_opens_a_duty_that_the_next_submission_closes() {
    Dossier deciding = scene.permit(FACTS + ", cases: {permit: {state: deciding}}");
    Ruling.Permitted returned =
        scene.taken(deciding, "permit.return", "office.officer", "form: {mendBy: 2024-04-01}");
    Obligation mend = new Obligation("mend", Scene.DAY, LocalDate.of(2024, 4, 1));
    assertThat(returned.opened()).containsExactly(mend);
    assertThat(returned.next().obligations()).containsExactly(mend);
    Ruling.Permitted again =
        scene.taken(returned.next(), "permit.submit", "applicant.head", PAPERS);
    assertThat(again.closed()).containsExactly(mend);
    assertThat(again.next().obligations()).isEmpty();
  }

  @Test
  void a_duty_opened_again_replaces_the_one_before() {
    Dossier deciding =
        scene.permit(
            FACTS
                + ", cases: {permit: {state: deciding}},"
                + " obligations: [{id: mend, due: 2024-02-01}, {id: build}]");
    Dossier next =
        scene.take(deciding, "permit.return", "office.officer", "form: {mendBy: 2024-04-01}");
    assertThat(next.obligations())
        .extracting(Obligation::id)
        .containsExactlyInAnyOrder("mend", "build");
    assertThat(next.obligations())
        .contains(new Obligation("mend", Scene.DAY, LocalDate.of(2024, 4, 1)));
  }

  @Test
  void a_decision_sets_facts_and_reaches_other_dossiers() {
    Dossier deciding = scene.permit(FACTS + ", cases: {permit: {state: deciding, applicant: jo}}");
    Ruling.Permitted granted =
        scene.taken(deciding, "permit.grant", "office.head", "on: 2024-02-29");
    assertThat(granted.next().facts().value("grantedOn")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(granted.next().facts().value("grantedBy")).isEqualTo("office.head");
    assertThat(granted.opened())
        .containsExactly(
            new Obligation("build", LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28)));
    assertThat(granted.ripples())
        .containsExactly(new Ripple("town", "T-1", "town", "note", Map.of("permitKey", "P-1")));
    Dossier town = scene.dossier("{kind: town, key: T-1}");
    Ruling noted =
        scene.judge().ripple(town, scene.act("town.note", "office.head", "form: {permitKey: P-1}"));
    assertThat(((Ruling.Permitted) noted).next().facts().value("lastPermit")).isEqualTo("P-1");
    assertThat(((Ruling.Permitted) noted).next().caseOf("town").orElseThrow().applicant()).isNull();
  }

  @Test
  void an_act_that_cannot_tell_whom_it_reaches_is_not_taken() {
    Dossier nowhere =
        scene.permit(
            FACTS.replace("townKey: T-1, ", "")
                + ", cases: {permit: {state: deciding, applicant: jo}}");
    Ruling ruling = scene.rule(nowhere, "permit.grant", "office.head", "");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:reach:permit.grant cannotTell");
    Evidence seen = Scene.finding(ruling, "order:reach:permit.grant").evidence();
    assertThat(seen.missing()).containsExactly("permit.townKey");
    assertThat(seen.message().en())
        .isEqualTo("Which other matters this reaches cannot be told yet. Still unknown: Town.");
    assertThat(seen.facts()).extracting(FactUsed::path).containsExactly("permit.townKey");
    assertThat(
            scene.judge().outlook(nowhere, Scene.DAY).possibilities().stream()
                .filter(possible -> possible.action().path().equals("permit.grant"))
                .flatMap(possible -> possible.obstacles().stream())
                .map(finding -> finding.ground().id()))
        .containsExactly("order:reach:permit.grant");
  }

  @Test
  void an_unknown_cell_leaves_open_whom_an_act_reaches() {
    Scene other =
        new Scene(
            SmallBook.whole()
                .replacing(
                    "procedures/permit.yaml",
                    "to: '[permit.townKey]'",
                    "to: 'permit.neighbours.filter(n, n.metres < 5).map(n, n.who)'")
                .rulebook());
    String deciding = ", cases: {permit: {state: deciding, applicant: jo}}";
    Dossier open = other.permit(FACTS.replace("}", ", neighbours: [{who: T-1}]}") + deciding);
    Ruling ruling = other.rule(open, "permit.grant", "office.head", "");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:reach:permit.grant cannotTell");
    assertThat(Scene.finding(ruling, "order:reach:permit.grant").evidence().missing())
        .containsExactly("permit.neighbours");
    Dossier alone = other.permit(FACTS + deciding);
    assertThat(other.taken(alone, "permit.grant", "office.head", "").ripples()).isEmpty();
  }

  @Test
  void an_ended_procedure_is_over_unless_it_repeats() {
    Dossier built = scene.permit(FACTS + ", cases: {permit: {state: built}}");
    assertThat(Scene.obstacles(scene.rule(built, "permit.submit", "applicant.head", PAPERS)))
        .containsExactly("order:state:permit.submit violated");
    Dossier eased =
        scene.permit(
            FACTS.replace("house", "shop")
                + ", cases: {relief: {state: declined, number: 3, round: 2, been: [asking],"
                + " materials: [plan]}}");
    Dossier again =
        scene.take(eased, "relief.ask", "applicant.head", "form: {reliefRule: houses-only}");
    CaseFile relief = again.caseOf("relief").orElseThrow();
    assertThat(relief.number()).isEqualTo(4);
    assertThat(relief.round()).isEqualTo(1);
    assertThat(relief.state()).isEqualTo("deciding");
    assertThat(relief.materials()).isEmpty();
    assertThat(relief.been()).containsExactly("asking");
  }

  @Test
  void an_automatic_act_sets_facts_and_sees_no_form() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "to: deciding}",
                "to: deciding, sets: {notes: permit.name}}");
    Scene other = new Scene(book.rulebook());
    Dossier asked =
        other.permit(FACTS + ", cases: {permit: {state: consulting, opinions: [{by: fire}]}}");
    Dossier next = other.take(asked, "permit.opine", "water.officer", "form: {verdict: agree}");
    assertThat(permit(next).state()).isEqualTo("deciding");
    assertThat(next.facts().value("notes")).isEqualTo("Mill");
  }

  @Test
  void automatic_acts_in_a_circle_are_stopped() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "  answer:\n",
                "  round-and-round: {automatic: permit.risky, from: deciding, to: consulting}\n"
                    + "  answer:\n");
    Scene other = new Scene(book.rulebook());
    Dossier asked =
        other.permit(FACTS + ", cases: {permit: {state: consulting, opinions: [{by: fire}]}}");
    assertThatThrownBy(
            () -> other.take(asked, "permit.opine", "water.officer", "form: {verdict: agree}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("circle");
  }
}
