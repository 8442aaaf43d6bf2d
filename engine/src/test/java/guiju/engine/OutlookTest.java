package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Capacity;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What could come next, who may, what stands in the way, what is due. */
class OutlookTest {
  private final Scene scene = Scene.small();

  private Outlook look(Dossier dossier) {
    return scene.judge().outlook(dossier, Scene.DAY);
  }

  private static List<String> acts(Outlook outlook) {
    return outlook.possibilities().stream().map(p -> p.action().path()).toList();
  }

  private static Outlook.Possibility act(Outlook outlook, String path) {
    return outlook.possibilities().stream()
        .filter(p -> p.action().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void before_registration_there_is_only_registration() {
    assertThat(acts(look(Dossier.empty(scene.rulebook().kind("permit"), "P-1"))))
        .containsExactly("permit.register");
  }

  @Test
  void shows_every_procedure_that_concerns_the_dossier_or_has_begun() {
    Outlook shop = look(scene.permit("facts: {purpose: shop}"));
    assertThat(shop.cases())
        .extracting(s -> s.procedure().id())
        .containsExactly("permit", "relief");
    assertThat(look(scene.permit("facts: {purpose: house}")).cases())
        .extracting(s -> s.procedure().id())
        .containsExactly("permit");
    assertThat(look(scene.permit("facts: {}")).cases())
        .extracting(s -> s.procedure().id())
        .containsExactly("permit", "relief");
    Outlook begun =
        look(scene.permit("facts: {purpose: house}, cases: {relief: {state: deciding}}"));
    assertThat(begun.cases()).hasSize(2);
    assertThat(begun.cases().get(0).begun()).isFalse();
    assertThat(begun.cases().get(1).begun()).isTrue();
    assertThat(begun.cases().get(1).state().label().en()).isEqualTo("Deciding");
    assertThat(begun.cases().get(1).turn()).containsExactly("council");
  }

  @Test
  void names_who_may_with_organisations_for_relations_and_bodies_for_the_rest() {
    Outlook outlook =
        look(scene.permit("facts: {applicant: smith}, cases: {permit: {state: granted}}"));
    assertThat(acts(outlook)).containsExactly("permit.return", "permit.finish", "relief.ask");
    assertThat(act(outlook, "permit.finish").who())
        .containsExactly(
            new Outlook.Eligible(new Capacity("applicant", "clerk"), null, List.of("smith")),
            new Outlook.Eligible(new Capacity("applicant", "head"), null, List.of("smith")));
    assertThat(act(outlook, "permit.return").who())
        .containsExactly(
            new Outlook.Eligible(new Capacity("office", "officer"), "office", List.of()));
  }

  @Test
  void names_whose_opinion_is_still_missing() {
    Outlook outlook =
        look(
            scene.permit(
                "facts: {risky: true}, cases: {permit: {state: consulting, opinions: [{by: fire}]}}"));
    assertThat(act(outlook, "permit.opine").who())
        .containsExactly(
            new Outlook.Eligible(new Capacity("water", "officer"), "guard", List.of()));
    Outlook all =
        look(
            scene.permit(
                "facts: {risky: false}, cases: {permit: {state: deciding, opinions: [{by: fire}]}}"));
    assertThat(acts(all)).doesNotContain("permit.opine");
  }

  @Test
  void never_shows_what_only_follows() {
    Outlook outlook =
        look(scene.permit("facts: {risky: true}, cases: {permit: {state: consulting}}"));
    assertThat(acts(outlook)).doesNotContain("permit.all-given");
    Outlook town = look(scene.dossier("{kind: town, key: T-1}"));
    assertThat(acts(town)).containsExactly("town.close");
  }

  @Test
  void shows_obstacles_that_the_form_will_not_remove() {
    Outlook outlook = look(scene.permit("facts: {applicant: smith, cost: 50000.01}"));
    assertThat(act(outlook, "permit.submit").obstacles())
        .extracting(f -> f.ground().id())
        .containsExactly("cost-below-ceiling", "plan");
  }

  @Test
  void leaves_out_what_the_form_will_still_ask() {
    Outlook outlook = look(scene.permit("facts: {applicant: smith}"));
    assertThat(act(outlook, "permit.submit").findings())
        .extracting(f -> f.ground().id())
        .contains("better-with-a-start")
        .doesNotContain("cost-below-ceiling", "houses-only", "many-rooms");
  }

  @Test
  void keeps_what_is_certainly_violated_even_if_the_form_asks_another_fact_of_the_rule() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "articles/02.yaml", "    applies: permit.purpose != 'house' || permit.risky\n", "")
            .replacing(
                "articles/02.yaml",
                "holds: permit.purpose == 'house'",
                "holds: permit.name == 'Mill' && permit.purpose == 'house'")
            .replacing("articles/02.yaml", "{purpose: shop}", "{name: Mill, purpose: shop}");
    Scene other = new Scene(book.rulebook());
    Outlook outlook =
        other.judge().outlook(other.permit("facts: {name: Tower, cost: 1.00}"), Scene.DAY);
    assertThat(act(outlook, "permit.submit").obstacles())
        .extracting(f -> f.ground().id())
        .contains("houses-only");
  }

  @Test
  void what_the_form_alone_decides_is_no_obstacle_yet() {
    SmallBook book =
        SmallBook.whole()
            .replacing("forms/reason.yaml", "type: text, label", "type: text, absent: '', label")
            .replacing(
                "procedures/relief.yaml",
                "    by: council.head\n",
                "    by: council.head\n    form: reason\n    rules: [reasoned]\n")
            .adding("articles/02.yaml", "")
            .replacing(
                "articles/02.yaml",
                "rules:\n",
                "rules:\n"
                    + "  - id: reasoned\n"
                    + "    of: permit\n"
                    + "    title: {zh: 有理由, en: Reasoned}\n"
                    + "    cites: '2'\n"
                    + "    holds: form.reason != ''\n"
                    + "    message: {zh: 没有理由。, en: There is no reason.}\n");
    Scene other = new Scene(book.rulebook());
    Dossier asked = other.permit("facts: {purpose: shop}, cases: {relief: {state: deciding}}");
    Outlook outlook = other.judge().outlook(asked, Scene.DAY);
    assertThat(act(outlook, "relief.decline").obstacles()).isEmpty();
    assertThat(Scene.obstacles(other.rule(asked, "relief.decline", "council.head", "")))
        .containsExactly("field:reason violated", "reasoned violated");
  }

  @Test
  void a_repeatable_procedure_that_has_ended_can_begin_again_and_is_nobodys_turn() {
    Outlook outlook =
        look(
            scene.permit(
                "facts: {applicant: smith, purpose: shop}, cases: {relief: {state: granted}}"));
    Outlook.Standing relief = outlook.cases().get(1);
    assertThat(relief.caseFile().state()).isEqualTo("granted");
    assertThat(relief.turn()).isEmpty();
    assertThat(acts(outlook)).contains("relief.ask").doesNotContain("relief.grant");
  }

  @Test
  void names_what_is_due_and_what_is_overdue() {
    Outlook outlook =
        look(
            scene.permit(
                "facts: {}, obligations: [{id: mend, due: 2024-03-01}, {id: build, due: 2024-02-29}]"));
    assertThat(outlook.obligations())
        .extracting(Outlook.Pending::overdue)
        .containsExactly(false, true);
    assertThat(outlook.obligations().get(0).label().en()).isEqualTo("Mend it");
    assertThat(outlook.obligations().get(0).by()).isEqualTo("applicant");
  }

  @Test
  void is_written_for_other_programs() {
    Dossier dossier =
        scene.permit(
            "facts: {applicant: smith, cost: 50000.01}, obligations: [{id: mend, due: 2024-02-01}]");
    Map<String, Object> tree = RulingTree.write(scene.rulebook(), look(dossier));
    assertThat(tree).containsEntry("on", "2024-03-01");
    assertThat(tree)
        .extractingByKey("cases")
        .asString()
        .contains("procedure=permit", "state=drafting", "begun=false", "turn=[applicant]");
    assertThat(tree)
        .extractingByKey("acts")
        .asString()
        .contains("act=permit.submit", "applicant.head", "smith", "cost-below-ceiling");
    assertThat(tree)
        .extractingByKey("obligations")
        .asString()
        .contains("mend", "2024-02-01", "overdue=true");
  }

  @Test
  void a_ruling_is_written_for_other_programs() {
    Dossier deciding =
        scene.permit(
            "facts: {applicant: smith, townKey: T-1}, cases: {permit: {state: deciding, applicant: jo}}");
    var permitted = scene.rule(deciding, "permit.grant", "office.head", "");
    Map<String, Object> tree = RulingTree.write(scene.rulebook(), permitted);
    assertThat(tree)
        .containsEntry("permitted", true)
        .containsEntry("act", "permit.grant")
        .containsKey("next");
    assertThat(tree)
        .extractingByKey("ripples")
        .asString()
        .isEqualTo("[{kind=town, key=T-1, act=town.note, form={permitKey=P-1}}]");
    assertThat(tree)
        .extractingByKey("rulebook")
        .asString()
        .contains("id=small", "version=1.0", "hash=sha256:");
    var refused =
        scene.rule(
            scene.permit(
                "facts: {applicant: smith, purpose: shop, cost: 900000.00},"
                    + " waivers: [houses-only], exemptions: [{rule: cost-below-ceiling, law: L, article: 3}]"),
            "permit.submit",
            "applicant.head",
            "");
    List<Object> findings = RulingTree.findings(refused.findings());
    assertThat(findings.toString())
        .contains("waivedBy=council", "exemptBy=L 3", "id=plan, outcome=violated, refuses=true")
        .contains("cure={zh=交《图纸》，由申请人出具。")
        .contains("readings=[A-1-1]")
        .contains("path=permit.cost");
  }

  @Test
  void examines_rules_without_an_act() {
    List<Finding> findings =
        scene
            .judge()
            .examine(
                scene.permit("facts: {cost: 1.00}"),
                List.copyOf(scene.rulebook().rules().values()),
                LocalDate.of(2024, 6, 1));
    assertThat(findings)
        .extracting(f -> f.ground().id() + " " + f.outcome().inFiles())
        .containsExactly(
            "cost-below-ceiling met",
            "many-rooms cannotTell",
            "better-with-a-start violated",
            "houses-only cannotTell",
            "opinions-answered met");
  }
}
