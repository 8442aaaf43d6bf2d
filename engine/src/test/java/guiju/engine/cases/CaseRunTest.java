package guiju.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples prove a rulebook only if a wrong one is noticed. */
class CaseRunTest {
  private static final String GRANT =
      """
      cases:
        - name: {zh: 准予许可, en: a permit is granted}
          given:
            permit:
              applicant: smith
              townKey: T-1
              cases: {permit: {state: deciding, applicant: jo}}
          act: {do: permit.grant, by: office.head%s}
          expect: %s
          findings: {opinions-answered: %s, 'order:state': met, order:capacity:permit.grant: met}
          leaves: {state: %s, facts: {grantedBy: %s}, obligations: [%s]}
      """;

  private static List<String> differences(String... words) {
    SmallBook book =
        SmallBook.whole().adding("procedures/permit.yaml", GRANT.formatted((Object[]) words));
    return last(book).differences();
  }

  private static CaseRun.Result last(SmallBook book) {
    List<CaseRun.Result> results = new CaseRun(book.rulebook()).all();
    return results.get(results.size() - 1);
  }

  @Test
  void passes_what_comes_out_as_written() {
    assertThat(differences("", "permitted", "met", "granted", "office.head", "build")).isEmpty();
  }

  @Test
  void names_what_came_out_otherwise() {
    assertThat(differences("", "refused", "met", "granted", "office.head", "build"))
        .containsExactly("expected refused, was permitted");
    assertThat(differences("", "permitted", "violated", "granted", "office.head", "build"))
        .hasSize(1)
        .allMatch(
            d -> d.startsWith("opinions-answered: expected violated, was opinions-answered met"));
    assertThat(differences("", "permitted", "met", "drafting", "office.head", "build"))
        .containsExactly("expected state drafting, was granted");
    assertThat(differences("", "permitted", "met", "granted", "jo", "build"))
        .containsExactly("grantedBy: expected jo, was office.head");
    assertThat(differences("", "permitted", "met", "granted", "office.head", "mend"))
        .containsExactly("expected the obligation mend to be open");
  }

  @Test
  void names_what_refuses_an_act_expected_to_be_permitted() {
    List<String> differences =
        differences(", as: {account: jo}", "permitted", "met", "granted", "office.head", "build");
    assertThat(differences)
        .singleElement()
        .asString()
        .startsWith("expected permitted, was refused by order:fourEyes:permit.grant violated");
  }

  @Test
  void misses_findings_nobody_made() {
    String cases = GRANT.replace("'order:state': met", "cost-below-ceiling: met");
    SmallBook book =
        SmallBook.whole()
            .adding(
                "procedures/permit.yaml",
                cases.formatted("", "permitted", "met", "granted", "office.head", "build"));
    assertThat(last(book).differences())
        .containsExactly("expected a finding of cost-below-ceiling, there is none");
  }

  @Test
  void follows_ripples_as_ripples() {
    String ripple =
        """
        cases:
          - name: {zh: 记下许可, en: a permit is noted}
            given: {town: {}}
            act: {do: town.note, by: ripple, form: {permitKey: P-1}}
            expect: permitted
            leaves: {facts: {lastPermit: P-1}}
        """;
    assertThat(last(SmallBook.whole().adding("procedures/town.yaml", ripple)).differences())
        .isEmpty();
  }

  @Test
  void the_actor_stands_in_the_right_relation_unless_said_otherwise() {
    String finish =
        """
        cases:
          - name: {zh: 建成, en: finished}
            given: {permit: {applicant: smith, cases: {permit: {state: granted}}}}
            act: {do: permit.finish, by: applicant.head%s}
            expect: %s
        """;
    for (List<String> words :
        List.of(
            List.of("", "permitted"),
            List.of(", as: {organisation: smith}", "permitted"),
            List.of(", as: {organisation: jones}", "refused"))) {
      SmallBook book =
          SmallBook.whole().adding("procedures/permit.yaml", finish.formatted(words.toArray()));
      assertThat(last(book).differences()).isEmpty();
    }
  }

  @Test
  void an_actor_given_for_rules_is_seen_by_them() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "articles/01.yaml",
                "holds: permit.rooms <= 10",
                "holds: actor.body == 'office' && filed('plan') && form.reason == 'r' && waived('houses-only')")
            .replacing(
                "articles/01.yaml",
                "given: {permit: {rooms: 10}}",
                "given: {permit: {}, actor: {body: office}, materials: [plan], form: {reason: r}, waivers: [houses-only]}");
    assertThat(new CaseRun(book.rulebook()).all()).allMatch(CaseRun.Result::passed);
  }
}
