package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Capacity;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Party;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer presupposes what it answers; a draft belongs to whoever drafts it. */
class AnswersTest {
  private static final String CHECK = "order:answering:permit.answer";

  private final Scene scene = Scene.small();

  private Dossier with(String opinions) {
    return scene.permit(
        "facts: {name: Mill, applicant: smith}, cases: {permit: {state: deciding, round: 2,"
            + " opinions: ["
            + opinions
            + "]}}");
  }

  private Ruling answering(Dossier dossier, String whose) {
    return scene.rule(
        dossier, "permit.answer", "office.officer", "form: {opinionOf: " + whose + "}");
  }

  @Test
  void takes_an_answer_to_an_objection_of_this_round() {
    Ruling ruling = answering(with("{by: fire, round: 2, adverse: true}"), "fire");

    assertThat(ruling.permitted()).isTrue();
    assertThat(Scene.outcome(ruling, CHECK)).isEqualTo(Outcome.MET);
  }

  @Test
  void refuses_to_answer_what_nobody_said_and_says_what_waits() {
    Ruling ruling = answering(with("{by: fire, round: 2, adverse: true}"), "water");
    Finding finding = Scene.finding(ruling, CHECK);

    assertThat(Scene.obstacles(ruling)).containsExactly(CHECK + " violated");
    assertThat(finding.evidence().message().en())
        .isEqualTo(
            "Water works has given no opinion in this round, so there is nothing to answer."
                + " Waiting for an answer: Fire watch.");
    assertThat(Scene.cure(finding).text().zh()).startsWith("答复这一轮中还没有答复的反对意见");
    assertThat(finding.ground().cites()).containsExactly("2");
  }

  @Test
  void refuses_to_answer_an_opinion_of_an_earlier_round() {
    Ruling ruling = answering(with("{by: fire, round: 1, adverse: true}"), "fire");

    assertThat(Scene.obstacles(ruling)).containsExactly(CHECK + " violated");
  }

  @Test
  void refuses_to_answer_who_did_not_object() {
    Ruling ruling = answering(with("{by: fire, round: 2}"), "fire");

    assertThat(Scene.finding(ruling, CHECK).evidence().message().en())
        .isEqualTo(
            "Fire watch did not object in this round; only adverse opinions are answered."
                + " No adverse opinion is waiting for an answer.");
  }

  @Test
  void refuses_a_second_answer() {
    Ruling ruling = answering(with("{by: fire, round: 2, adverse: true, answered: true}"), "fire");

    assertThat(Scene.finding(ruling, CHECK).evidence().message().en())
        .startsWith("The opinion of Fire watch has been answered in this round");
  }

  @Test
  void offers_no_answer_while_nothing_waits_for_one() {
    LocalDate day = Scene.DAY;

    assertThat(scene.judge().outlook(with("{by: fire, round: 2}"), day).possibilities())
        .noneMatch(one -> one.action().path().equals("permit.answer"));
    assertThat(
            scene.judge().outlook(with("{by: fire, round: 2, adverse: true}"), day).possibilities())
        .anyMatch(one -> one.action().path().equals("permit.answer"));
  }

  @Test
  void two_may_have_the_turn_at_once() {
    Rulebook both =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "en: Consulting}, turn: consulted}",
                "en: Consulting}, turn: [applicant, consulted]}")
            .rulebook();
    Dossier asked =
        scene.permit("facts: {name: Mill}, cases: {permit: {state: consulting, opinions: []}}");

    assertThat(new Judge(both).outlook(asked, Scene.DAY).cases().get(0).turn())
        .containsExactly("applicant", "fire");
  }

  @Test
  void a_draft_is_its_authors_and_only_a_draft_is() {
    Judge judge =
        new Judge(
            SmallBook.whole()
                .replacing(
                    "procedures/permit.yaml",
                    "start: true, turn: applicant}",
                    "start: true, turn: applicant, seenBy: applicant}")
                .rulebook());
    String facts = "facts: {name: Mill, applicant: smith}, cases: {permit: {state: %s}}";

    assertThat(judge.authors(scene.permit(facts.formatted("drafting")), Scene.DAY))
        .hasValueSatisfying(
            authors -> assertThat(authors).containsExactly(new Party("smith", null)));
    assertThat(judge.authors(scene.permit(facts.formatted("deciding")), Scene.DAY)).isEmpty();
  }

  @Test
  void a_draft_is_the_standings_that_the_dossier_names_and_open_while_it_names_none() {
    Judge judge =
        new Judge(
            SmallBook.whole()
                .replacing(
                    "bodies.yaml",
                    "of: {permit: '[permit.applicant]'}",
                    "of: {permit: '[permit.applicant]'}\n    as: {permit: '[permit.name]'}")
                .replacing(
                    "procedures/permit.yaml",
                    "start: true, turn: applicant}",
                    "start: true, turn: applicant, seenBy: applicant}")
                .rulebook());
    String facts = "facts: {%s applicant: smith}, cases: {permit: {state: drafting}}";

    assertThat(judge.authors(scene.permit(facts.formatted("name: Mill,")), Scene.DAY))
        .hasValueSatisfying(
            authors -> assertThat(authors).containsExactly(new Party("smith", "Mill")));
    assertThat(judge.authors(scene.permit(facts.formatted("")), Scene.DAY))
        .hasValueSatisfying(
            authors -> assertThat(authors).containsExactly(new Party("smith", null)));
    Party mill = new Party("smith", "mill");
    assertThat(mill.includes("smith", List.of(Capacity.of("mill.clerk")))).isTrue();
    assertThat(mill.includes("smith", List.of(Capacity.of("office.clerk")))).isFalse();
    assertThat(mill.includes("jones", List.of(Capacity.of("mill.clerk")))).isFalse();
  }

  @Test
  void a_draft_nobody_could_read_is_a_problem_of_the_rulebook() {
    assertThat(
            SmallBook.whole()
                .replacing(
                    "procedures/permit.yaml",
                    "start: true, turn: applicant}",
                    "start: true, turn: applicant, seenBy: office}")
                .problems())
        .singleElement()
        .asString()
        .contains("seenBy: \"office\" must be a standing that follows from a permit");
  }
}
