package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** Waivers of what holds in principle, apart from what another law takes out. */
class GrantsTest {
  private static final String FACTS =
      "facts: {name: Mill, applicant: smith, townKey: T-1, cost: 400.00, rooms: 2,"
          + " purpose: house, heated: false, risky: true}";
  private static final String PAPERS = "materials: [plan, fireCertificate]";

  private final Scene scene = Scene.small();

  @Test
  void waives_what_holds_in_principle_only() {
    Dossier asking = relief("houses-only", "smith");
    Dossier granted =
        scene.take(asking, "relief.grant", "council.head", "form: {reason: a good one}");
    assertThat(granted.waiverOf("houses-only").orElseThrow().by()).isEqualTo("council");
    assertThat(granted.waiverOf("houses-only").orElseThrow().reason()).isEqualTo("a good one");
    Ruling submit = scene.rule(granted, "permit.submit", "applicant.head", PAPERS);
    assertThat(Scene.outcome(submit, "houses-only")).isEqualTo(Outcome.WAIVED);
    assertThat(submit.permitted()).isTrue();
    assertThat(refusal("cost-below-ceiling", "relief.grant", "council.head"))
        .isEqualTo(
            "\"Not above the ceiling\" cannot be waived: the text does not say \"in principle\".");
    assertThat(refusal("nothing-known", "relief.grant", "council.head"))
        .isEqualTo("There is no rule \"nothing-known\".");
  }

  @Test
  void waives_by_the_body_named_alone() {
    assertThat(refusal("houses-only", "relief.grant", "office.head"))
        .isEqualTo("\"Houses only\" can be waived by Council only.");
  }

  @Test
  void nobody_waives_or_exempts_for_themselves() {
    Dossier own = relief("houses-only", "council");
    assertThat(
            Scene.obstacles(scene.rule(own, "relief.grant", "council.head", "form: {reason: r}")))
        .containsExactly("order:grant:relief.grant violated");
    Dossier office = relief("cost-below-ceiling", "office");
    assertThat(
            Scene.obstacles(
                scene.rule(office, "relief.confirm", "office.head", "form: {reason: r}")))
        .containsExactly("order:grant:relief.confirm violated");
  }

  @Test
  void the_organisation_that_submitted_does_not_waive_even_if_the_fact_says_otherwise() {
    Dossier asked =
        scene.permit(
            "facts: {applicant: smith, purpose: shop, reliefRule: houses-only},"
                + " cases: {relief: {state: deciding, applicant: jo, applicantOrganisation: council}}");
    assertThat(
            Scene.obstacles(scene.rule(asked, "relief.grant", "council.head", "form: {reason: r}")))
        .containsExactly("order:grant:relief.grant violated");
  }

  @Test
  void a_waiver_of_another_body_lifts_nothing() {
    Dossier waived =
        scene.permit(
            FACTS.replace("house", "shop")
                + ", waivers: [{rule: houses-only, by: office, reason: r},"
                + " {rule: cost-below-ceiling, by: council, reason: r}]");
    Ruling submit =
        scene.rule(waived, "permit.submit", "applicant.head", PAPERS + ", form: {cost: 900000.00}");
    assertThat(Scene.obstacles(submit))
        .containsExactly("cost-below-ceiling violated", "houses-only violated");
    Dossier both =
        scene.permit(
            FACTS.replace("house", "shop")
                + ", waivers: [{rule: houses-only, by: office}, {rule: houses-only, by: council}]");
    assertThat(
            Scene.outcome(
                scene.rule(both, "permit.submit", "applicant.head", PAPERS), "houses-only"))
        .isEqualTo(Outcome.WAIVED);
  }

  @Test
  void a_law_lifts_what_another_law_may_lift_and_nothing_else() {
    Dossier confirmed =
        scene.take(
            relief("cost-below-ceiling", "smith"),
            "relief.confirm",
            "office.head",
            "form: {reason: Mills Act}");
    assertThat(confirmed.exemptionOf("cost-below-ceiling").orElseThrow().law())
        .isEqualTo("Mills Act");
    assertThat(confirmed.exemptionOf("cost-below-ceiling").orElseThrow().article()).isEqualTo("7");
    Ruling submit =
        scene.rule(
            confirmed, "permit.submit", "applicant.head", PAPERS + ", form: {cost: 900000.00}");
    assertThat(Scene.outcome(submit, "cost-below-ceiling")).isEqualTo(Outcome.EXEMPT);
    assertThat(Scene.outcome(submit, "houses-only")).isEqualTo(Outcome.VIOLATED);
    assertThat(refusal("houses-only", "relief.confirm", "office.head"))
        .isEqualTo("\"Houses only\" has no way out by another law.");
    assertThat(refusal("nothing-known", "relief.confirm", "office.head"))
        .isEqualTo("There is no rule \"nothing-known\".");
  }

  private Dossier relief(String rule, String applicant) {
    return scene.permit(
        FACTS
                .replace("house", "shop")
                .replace("applicant: smith", "applicant: " + applicant)
                .replace("}", ", reliefRule: " + rule + "}")
            + ", cases: {relief: {state: deciding, applicant: jo}}");
  }

  private String refusal(String rule, String act, String capacity) {
    Ruling ruling = scene.rule(relief(rule, "smith"), act, capacity, "form: {reason: r}");
    assertThat(ruling.obstacles()).hasSize(1);
    return ruling.obstacles().get(0).evidence().message().en();
  }
}
