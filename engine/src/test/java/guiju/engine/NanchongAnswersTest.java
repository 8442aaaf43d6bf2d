package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.expression.Expression;
import guiju.engine.law.Form;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the real rulebook answers by the way it is made rather than by one of its parts. */
class NanchongAnswersTest {
  private static final List<String> PRIORITY = List.of("project", "priorityTypes");

  private final Rulebook rulebook = Nanchong.rulebook();

  @Test
  @Tag("R-7-2")
  @Tag("R-7-4")
  void no_rule_and_no_form_asks_for_a_priority_type_or_relaxes_for_one() {
    List<String> looking = new ArrayList<>();
    for (Rule rule : rulebook.rules().values()) {
      if (looks(rule.holds()) || looks(rule.applies())) {
        looking.add(rule.id());
      }
    }
    for (Form form : rulebook.forms().values()) {
      form.fields().stream()
          .filter(field -> looks(field.when()) || isRequired(field))
          .forEach(field -> looking.add(form.id() + "." + field.name()));
    }

    assertThat(rulebook.kind(PRIORITY.get(0)).fact(PRIORITY.get(1))).isNotNull();
    assertThat(looking).isEmpty();
  }

  private static boolean looks(@Nullable Expression expression) {
    return expression != null && expression.reads().contains(PRIORITY);
  }

  private static boolean isRequired(Form.Field field) {
    return field.required() && field.name().equals(PRIORITY.get(1));
  }

  @Test
  @Tag("R-8-13")
  void a_decision_names_all_eight_situations_at_once_each_with_its_item() {
    Scene scene = new Scene(rulebook);
    String project =
        """
        {kind: project, key: P-1, sequence: 3, cases: {registration: {state: registered},
         feasibility: {state: deciding, applicant: zhou}}, facts: {owner: civil-affairs,
         mode: selfBuild, papers: separate, category: resourceBase, newServerRoom: true,
         newServers: true, internetLineRental: true, privateLine: unmerged,
         endpointProtection: separate, deployment: local, commonSystems: [bigData],
         mobileClient: own, serviceKind: [office], connectsOffice: false,
         reviewGrounds: [census], jointlyBuilt: false, upgradeOf: unaccepted}}
        """;

    Ruling ruling =
        scene.rule(
            scene.dossier(project), "feasibility.approve", "developmentAndReform.signatory", "");

    assertThat(ruling.permitted()).isFalse();
    assertThat(ruling.obstacles())
        .filteredOn(finding -> finding.ground().id().matches("negative-\\d"))
        .extracting(NanchongAnswersTest::cited)
        .containsExactly(
            "8(1) violated",
            "8(2) violated",
            "8(3) violated",
            "8(4) violated",
            "8(5) violated",
            "8(6) violated",
            "8(7) violated",
            "8(8) violated");
  }

  private static String cited(Finding finding) {
    return String.join(", ", finding.ground().cites()) + " " + finding.outcome().inFiles();
  }
}
