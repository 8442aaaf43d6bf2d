package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.dossier.Dossier;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** The engine's own checks: right path, right state, right people, once, nobody for themselves. */
class OrderTest {
  private static final String FACTS =
      "facts: {name: Mill, applicant: smith, townKey: T-1, cost: 400.00, rooms: 2,"
          + " purpose: shop, heated: false, reliefRule: houses-only}";

  private final Scene scene = Scene.small();

  private Dossier in(String state) {
    return scene.permit(FACTS + ", cases: {permit: {state: " + state + ", applicant: smithson}}");
  }

  @Test
  void refuses_an_act_that_its_state_does_not_list() {
    Ruling ruling = scene.rule(in("drafting"), "permit.grant", "office.head", "");
    Finding state = Scene.finding(ruling, "order:state:permit.grant");
    assertThat(state.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(state.evidence().message().en())
        .isEqualTo("\"Grant\" is taken in state \"Deciding\"; the state now is \"Drafting\".");
    assertThat(state.evidence().message().zh()).isEqualTo("“许可”要在“待定”时办，现在是“编制”。");
    assertThat(state.ground().cites()).containsExactly("2");
  }

  @Test
  void takes_an_act_in_its_state() {
    Ruling ruling = scene.rule(in("deciding"), "permit.grant", "office.head", "");
    assertThat(Scene.outcome(ruling, "order:state:permit.grant")).isEqualTo(Outcome.MET);
    assertThat(ruling.permitted()).isTrue();
  }

  @Test
  void refuses_what_is_registered_to_be_registered_again() {
    Ruling ruling =
        scene.rule(
            in("drafting"),
            "permit.register",
            "applicant.clerk",
            "form: {name: Mill, applicant: smith, townKey: T-1}");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:state:permit.register violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en())
        .isEqualTo("What is to be registered exists already.");
  }

  @Test
  void refuses_everything_else_before_registration() {
    Dossier nothing = Dossier.empty(scene.rulebook().kind("permit"), "P-1");
    Ruling ruling =
        scene.rule(nothing, "permit.submit", "office.officer", "form: {cost: 1.00, rooms: 1}");
    assertThat(Scene.finding(ruling, "order:state:permit.submit").evidence().message().en())
        .isEqualTo("Nothing is registered yet; registration comes before \"Submit\".");
  }

  @Test
  void a_kind_that_nothing_registers_may_begin_anywhere() {
    Dossier town = Dossier.empty(scene.rulebook().kind("town"), "T-1");
    assertThat(scene.rule(town, "town.close", "office.officer", "form: {quota: 1}").permitted())
        .isTrue();
  }

  @Test
  void refuses_another_capacity_and_says_whose_it_is() {
    Ruling ruling = scene.rule(in("deciding"), "permit.grant", "office.officer", "");
    Finding capacity = Scene.finding(ruling, "order:capacity:permit.grant");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:capacity:permit.grant violated");
    assertThat(capacity.evidence().message().en())
        .isEqualTo(
            "\"Grant\" is for Building office (Head); the present capacity is"
                + " Building office (Officer).");
    assertThat(Scene.cure(capacity).text().en()).isEqualTo("To be taken by Building office.");
  }

  @Test
  void refuses_a_capacity_the_actors_body_does_not_have() {
    Ruling ruling =
        scene
            .judge()
            .rule(
                in("deciding"),
                scene.act(
                    "{act: permit.grant, by: {account: a, organisation: o, body: guard,"
                        + " capacity: office.head}}"));
    assertThat(Scene.obstacles(ruling)).containsExactly("order:capacity:permit.grant violated");
  }

  @Test
  void refuses_a_capacity_nobody_knows() {
    Ruling ruling = scene.rule(in("deciding"), "permit.grant", "mayor.head", "");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:capacity:permit.grant violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en()).contains("mayor.head");
  }

  @Test
  void a_relation_is_held_by_the_organisation_the_dossier_names() {
    String finish = "{act: permit.finish, by: {account: a, organisation: %s, capacity: %s}}";
    Dossier granted = in("granted");
    assertThat(
            Scene.obstacles(
                scene
                    .judge()
                    .rule(granted, scene.act(finish.formatted("smith", "applicant.head")))))
        .isEmpty();
    assertThat(
            Scene.obstacles(
                scene
                    .judge()
                    .rule(granted, scene.act(finish.formatted("jones", "applicant.head")))))
        .containsExactly("order:capacity:permit.finish violated");
    assertThat(
            Scene.obstacles(
                scene
                    .judge()
                    .rule(granted, scene.act(finish.formatted("smith", "neighbour.clerk")))))
        .containsExactly("order:capacity:permit.finish violated");
  }

  @Test
  void a_star_takes_any_post_of_the_standing() {
    assertThat(scene.rule(in("granted"), "permit.finish", "applicant.clerk", "").permitted())
        .isTrue();
    assertThat(scene.rule(in("granted"), "permit.finish", "applicant.head", "").permitted())
        .isTrue();
  }

  @Test
  void nobody_has_a_relation_while_the_fact_is_unknown() {
    Dossier unknown = scene.permit("facts: {name: Mill}, cases: {permit: {state: granted}}");
    assertThat(Scene.obstacles(scene.rule(unknown, "permit.finish", "applicant.head", "")))
        .containsExactly("order:capacity:permit.finish violated");
  }

  @Test
  void a_registration_gives_its_own_applicant_the_standing() {
    Dossier nothing = Dossier.empty(scene.rulebook().kind("permit"), "P-1");
    String form = "form: {name: Mill, applicant: %s, townKey: T-1}";
    assertThat(
            scene
                .rule(nothing, "permit.register", "applicant.clerk", form.formatted("smith"))
                .permitted())
        .isTrue();
    assertThat(
            Scene.obstacles(
                scene.rule(nothing, "permit.register", "applicant.clerk", form.formatted("jones"))))
        .containsExactly("order:capacity:permit.register violated");
  }

  @Test
  void who_submitted_does_not_decide() {
    Dossier dossier =
        scene.permit(FACTS + ", cases: {permit: {state: deciding, applicant: office.head}}");
    Ruling ruling = scene.rule(dossier, "permit.grant", "office.head", "");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:fourEyes:permit.grant violated");
    assertThat(Scene.cure(ruling.obstacles().get(0)).text().en())
        .isEqualTo("Another person takes it.");
  }

  @Test
  void who_submitted_may_go_on_as_the_asking_side() {
    Dossier dossier =
        scene.permit(FACTS + ", cases: {permit: {state: granted, applicant: applicant.head}}");
    Ruling ruling = scene.rule(dossier, "permit.finish", "applicant.head", "");
    assertThat(ruling.permitted()).isTrue();
    assertThat(ruling.findings()).noneMatch(f -> f.ground().id().startsWith("order:fourEyes"));
  }

  @Test
  void four_eyes_can_be_asked_of_the_asking_side_or_lifted_from_a_body() {
    SmallBook strict =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "by: applicant.*",
                "by: applicant.*\n    notBy: applicant");
    SmallBook loose =
        SmallBook.whole()
            .replacing(
                "procedures/permit.yaml",
                "    rules: [opinions-answered]",
                "    rules: [opinions-answered]\n    notBy: nobody");
    String facts = FACTS + ", cases: {permit: {state: %s, applicant: %s}}";
    Scene one = new Scene(strict.rulebook());
    assertThat(
            Scene.obstacles(
                one.rule(
                    one.permit(facts.formatted("granted", "applicant.head")),
                    "permit.finish",
                    "applicant.head",
                    "")))
        .containsExactly("order:fourEyes:permit.finish violated");
    Scene other = new Scene(loose.rulebook());
    assertThat(
            other
                .rule(
                    other.permit(facts.formatted("deciding", "office.head")),
                    "permit.grant",
                    "office.head",
                    "")
                .permitted())
        .isTrue();
  }

  @Test
  void whoever_opens_a_case_counts_as_its_applicant_until_somebody_submits() {
    Dossier nothing = Dossier.empty(scene.rulebook().kind("permit"), "P-1");
    Dossier registered =
        scene.take(
            nothing,
            "permit.register",
            "applicant.clerk",
            "form: {name: Mill, applicant: smith, townKey: T-1}");
    assertThat(registered.caseOf("permit").orElseThrow().applicant()).isEqualTo("applicant.clerk");
    Dossier submitted =
        scene.take(
            registered,
            "permit.submit",
            "applicant.head",
            "materials: [plan], form: {cost: 1.00, rooms: 1, purpose: house, heated: false}");
    assertThat(submitted.caseOf("permit").orElseThrow().applicant()).isEqualTo("applicant.head");
    assertThat(submitted.caseOf("permit").orElseThrow().applicantOrganisation()).isEqualTo("smith");
  }

  @Test
  void refuses_what_is_not_the_path_of_the_dossier() {
    Dossier house = scene.permit("facts: {applicant: smith, purpose: house}");
    Ruling ruling =
        scene.rule(house, "relief.ask", "applicant.head", "form: {reliefRule: houses-only}");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:path:relief violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en())
        .isEqualTo("Relief is for shops.");
  }

  @Test
  void cannot_tell_a_path_whose_facts_are_missing() {
    Dossier open = scene.permit("facts: {applicant: smith}");
    Ruling ruling =
        scene.rule(open, "relief.ask", "applicant.head", "form: {reliefRule: houses-only}");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:path:relief cannotTell");
  }

  @Test
  void what_only_follows_is_taken_by_nobody() {
    Dossier town = scene.dossier("{kind: town, key: T-1}");
    Ruling ruling = scene.rule(town, "town.note", "office.head", "form: {permitKey: P-1}");
    assertThat(Scene.obstacles(ruling)).containsExactly("order:capacity:town.note violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en())
        .isEqualTo("\"Note\" follows from another act; nobody takes it alone.");
    Ruling automatic = scene.rule(in("consulting"), "permit.all-given", "office.head", "");
    assertThat(Scene.obstacles(automatic))
        .containsExactly("order:capacity:permit.all-given violated");
  }

  @Test
  void what_a_person_takes_does_not_follow() {
    Ruling ruling =
        scene.judge().ripple(in("deciding"), scene.act("permit.grant", "office.head", ""));
    assertThat(Scene.obstacles(ruling)).containsExactly("order:capacity:permit.grant violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en())
        .contains("in person, never as a consequence");
  }

  @Test
  void refuses_an_act_on_another_kind_of_dossier() {
    Dossier town = scene.dossier("{kind: town, key: T-1}");
    assertThatThrownBy(() -> scene.rule(town, "permit.grant", "office.head", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("permit.grant is an act on a permit; the dossier is a town");
  }

  @Test
  void refuses_fields_the_form_does_not_ask() {
    var act = scene.act("permit.return", "office.officer", "form: {mendBy: 2024-04-01}");
    var other =
        new guiju.engine.dossier.Act(
            "permit", "grant", act.actor(), act.on(), act.form(), act.cleared(), act.materials());
    assertThatThrownBy(() -> scene.judge().rule(in("deciding"), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not ask for \"mendBy\"");
  }

  @Test
  void names_known_procedures_and_acts_when_asked_for_another() {
    Rulebook rulebook = scene.rulebook();
    assertThatThrownBy(() -> rulebook.procedure("permits")).hasMessageContaining("permit, relief");
    assertThatThrownBy(() -> rulebook.action("permit", "grand")).hasMessageContaining("grant");
    assertThatThrownBy(() -> rulebook.kind("city")).hasMessageContaining("permit");
    assertThatThrownBy(() -> rulebook.article(3)).hasMessageContaining("no article 3");
    assertThat(rulebook.article(2).title().en()).isEqualTo("Order");
  }
}
