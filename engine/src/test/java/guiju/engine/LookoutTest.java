package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Level;
import guiju.engine.ruling.Sign;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands out in a dossier follows from its dates, its sums and what it owes. */
class LookoutTest {
  private static final Rulebook BOOK = Nanchong.rulebook();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private final Scene scene = new Scene(BOOK);
  private final Lookout lookout = new Lookout(BOOK);

  private Dossier project(String facts) {
    return scene.dossier("{kind: project, key: P-1, sequence: 9, " + facts + "}");
  }

  private List<String> signs(Dossier dossier) {
    return lookout.signs(dossier, DAY).stream()
        .map(sign -> sign.id() + " " + sign.level())
        .toList();
  }

  @Test
  void a_project_nothing_is_known_of_stands_out_by_nothing() {
    assertThat(signs(project("facts: {name: 水上交通}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paidTotal: 7300000.00, progressPercent: 58 | paid-ahead WATCH
          paidTotal: 7299999.99, progressPercent: 58 | -
          paidTotal: 7399999.99, progressPercent: 44 | paid-ahead WATCH
          paidTotal: 7400000.00, progressPercent: 44 | paid-far-ahead RISK
          """)
  void payments_ahead_of_progress_stand_out_by_how_far(String facts, String sign) {
    Dossier project =
        project(
            "facts: {approvedTotal: 10000000.00, contractedTotal: 9000000.00, startedOn: 2026-10-01,"
                + " plannedCompletionOn: 2030-12-31, "
                + facts
                + "}");

    assertThat(signs(project)).isEqualTo(sign.equals("-") ? List.of() : List.of(sign));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18, -",
    "2026-11-17, completion-overdue WATCH",
    "2026-08-20, completion-overdue WATCH",
    "2026-08-19, completion-long-overdue RISK"
  })
  void a_planned_day_that_passed_is_a_risk_once_a_reminder_would_have_come(
      String planned, String sign) {
    Dossier project =
        project(
            "facts: {approvedTotal: 10000000.00, startedOn: 2026-01-01, progressPercent: 90,"
                + " plannedCompletionOn: "
                + planned
                + "}");

    assertThat(signs(project)).isEqualTo(sign.equals("-") ? List.of() : List.of(sign));
  }

  @Test
  void an_obligation_past_its_last_day_stands_out_and_becomes_a_risk_after_a_month() {
    Dossier project =
        project(
            "facts: {name: 校园安全}, obligations: [{id: performance-report-due, since: 2025-01-01, due: 2026-10-19},"
                + " {id: apply-for-acceptance, since: 2025-01-01, due: 2026-10-18}, {id: follow-audit-up, since: 2025-01-01}]");

    List<Sign> signs = lookout.signs(project, DAY);

    assertThat(signs)
        .extracting(Sign::id)
        .containsExactly("apply-for-acceptance", "performance-report-due");
    assertThat(signs).extracting(Sign::level).containsExactly(Level.RISK, Level.WATCH);
    assertThat(signs.get(1).says().en())
        .isEqualTo("Report on performance by the end of the year: due by 19 Oct 2026, 30 days ago");
    assertThat(signs.get(1).due()).isEqualTo(LocalDate.of(2026, 10, 19));
  }

  @Test
  void an_order_stands_out_in_the_project_it_is_about() {
    Dossier order =
        scene.dossier(
            "{kind: supervisionOrder, key: O-1, sequence: 2, facts: {projectKey: P-7, name: 资金未专账,"
                + " rectifyBy: 2026-12-01}, cases: {supervision-order: {state: rectifying}}}");

    assertThat(lookout.signs(order, DAY))
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.kind() + " " + sign.key()).isEqualTo("project P-7");
              assertThat(sign.level()).isEqualTo(Level.WATCH);
              assertThat(sign.says().zh()).contains("资金未专账", "2026年12月1日");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: 新项目                                            | need
          approvalDocument: 南发改〔2026〕1号                       | contracts
          approvalDocument: 南发改〔2026〕1号, startedOn: 2026-02-01 | building
          startedOn: 2026-02-01, acceptanceResult: passed         | operation
          acceptanceResult: passed, terminatedOn: 2026-03-01      | ended
          """)
  void a_project_is_in_the_last_phase_that_holds(String facts, String phase) {
    assertThat(lookout.phase(project("facts: {" + facts + "}"), DAY).orElseThrow().id())
        .isEqualTo(phase);
  }

  @Test
  void a_sum_and_its_year_are_read_off_the_dossier() {
    Dossier list =
        scene.dossier(
            "{kind: annualList, key: '2027', sequence: 3, facts: {year: 2027, entries: ["
                + "{project: P-1, investment: 10.00, cityMoney: 8.00, included: true},"
                + "{project: P-2, investment: 9.00, cityMoney: 9.00, included: false},"
                + "{project: P-3, investment: 5.01, cityMoney: 5.01, included: true}]}}");
    Overview.Figure listed = figure("listedFromCity");

    assertThat(lookout.amount(listed, list, DAY)).isEqualTo(1301L);
    assertThat(lookout.year(listed, list, DAY)).isEqualTo(2027L);
    assertThat(lookout.amount(figure("cityLine"), list, DAY)).isNull();
  }

  @Test
  void a_computed_fact_has_a_value_like_any_other() {
    Dossier project = project("facts: {approvedTotal: 100.00, settledTotal: 80.00}");

    assertThat(lookout.value(project, "surplus", DAY)).isEqualTo(2000L);
    assertThat(lookout.value(project, "liveOn", DAY)).isNull();
    assertThat(lookout.value(project, "noSuchFact", DAY)).isNull();
  }

  private static Overview.Figure figure(String id) {
    return BOOK.overview().figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
