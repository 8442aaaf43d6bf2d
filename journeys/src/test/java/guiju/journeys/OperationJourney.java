package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Years after acceptance: money for running the system, and what is told of its performance. */
@Journey
class OperationJourney {
  private static final LocalDate DUE = LocalDate.of(2028, 3, 1);
  private static final Map<String, String> FIRST =
      Map.of(
          "omKind", "first",
          "omYear", "2029",
          "omAmount", "300000.00",
          "omContent", "平台运行维护。",
          "unitCanOperate", "false",
          "omRunBy", "purchase");

  @Test
  void a_renewal_of_running_costs_is_argued_afresh_and_contracted_for_three_years_at_most(
      House house) {
    Scenes scenes = new Scenes(house, "ecology");
    scenes.today(2027, 3, 1);
    String key = scenes.accepted("水质自动监测平台", "3600000.00", DUE);
    scenes
        .clerk()
        .take(
            key,
            "going-live.go-live",
            Map.of("liveOn", "2027-06-02", "warrantyUntil", "2028-12-31"));
    scenes.today(2028, 9, 4);
    scenes
        .clerk()
        .take(key, "om-budget.prepare", FIRST)
        .take(key, "om-budget.submit")
        .take(key, "om-budget.review", Map.of("omReviewedAmount", "300000.00"))
        .take(key, "om-budget.enter", Map.of("omBudgetDocument", "南财预〔2028〕71号"));

    scenes.today(2029, 9, 3);
    Visitor head = scenes.principal();
    ActForm again = head.act("project", key, "om-budget.submit");
    again.fill("omYear", "2030").type("omKind", "first").refused();
    assertThat(again.findings().line("om-first-only-once").words())
        .contains("2029 年度已经安排过运维经费，这次是续运维", "第三十五条（二）");
    again.type("omKind", "renewal").refused();
    assertThat(again.findings().line("om-renewal-argued-afresh").words())
        .contains("按市场价格和技术发展趋势重新论证", "第三十五条（二）");
    again
        .fill("omMarketPrices", "问过三家，比上年低一成。")
        .fill("omTechnicalTrend", "采集端转向物联网关。")
        .upload("omRenewalStudy")
        .taken();
    scenes.clerk().take(key, "om-budget.review", Map.of("omReviewedAmount", "270000.00"));
    Visitor finance = house.visitor(Town.FINANCE_SIGNATORY);
    finance.act("project", key, "om-budget.enter").fill("omBudgetDocument", "南财预〔2029〕80号").taken();
    assertThat(finance.page().locator("main").textContent())
        .contains("审核金额27.00 万元", "部门年初预算文号南财预〔2029〕80号");

    Visitor handler = scenes.handler();
    ActForm contract = handler.act("project", key, "om-contract.draft");
    contract
        .fill("omSubject", "operation")
        .fill("omServiceFrom", "2030-01-01")
        .type("omServiceUntil", "2033-01-02");
    assertThat(contract.findings().line("om-term-at-most-three-years").words())
        .contains("自 2030年1月1日 至 2033年1月2日，超过 3 年", "第四十条");
    contract.type("omServiceUntil", "2033-01-01");
    assertThat(contract.findings().stands("om-term-at-most-three-years")).isFalse();
    contract.taken();
    scenes
        .clerk()
        .take(key, "om-contract.submit")
        .take(
            key,
            "om-contract.assure",
            Map.of("omBudgetAssured", "true", "omBudgetBasis", "南财预〔2029〕80号"));
    ActForm signing = scenes.principal().act("project", key, "om-contract.sign");
    signing
        .fill("omContractAmount", "270000.00")
        .fill("omContractFrom", "2030-01-01")
        .type("omContractUntil", "2031-01-02")
        .refused();
    assertThat(signing.findings().line("om-signed-year-by-year").words())
        .contains("自 2030年1月1日 至 2031年1月2日，超过一年", "第四十条");
    signing.type("omContractUntil", "2031-01-01").taken();
  }

  @Test
  void an_overdue_performance_report_is_shown_and_still_taken(House house) {
    Scenes scenes = new Scenes(house, "market");
    scenes.today(2027, 3, 1);
    String key = scenes.underway("食品安全追溯系统", "2400000.00", DUE);
    scenes.today(2027, 3, 2);
    scenes.clerk().letTimePass(key, LocalDate.of(2027, 3, 2));
    assertThat(scenes.principal().open("/projects/" + key + "?tab=duties").text())
        .contains("年底前报绩效监控报告", "12月31日 周五", "还有 304 天", "第四十三条第一款");

    scenes.today(2028, 1, 4);
    scenes.clerk().letTimePass(key, LocalDate.of(2027, 12, 30));
    Visitor late = scenes.principal();
    assertThat(late.open("/projects/" + key + "?tab=duties").text())
        .contains("2027年12月31日 周五", "已过 4 天");
    assertThat(late.open("/").sentence()).contains("年底前报绩效监控报告：食品安全追溯系统");
    ActForm report = late.act("project", key, "performance-report.submit");
    report
        .fill("reportGoals", "接入企业过半。")
        .fill("reportProgress", "完成六成。")
        .fill("reportFunds", "支付 120 万元。")
        .fill("reportUserOpinion", "功能可用，查询偏慢。")
        .fill("reportSupervisorOpinion", "进度正常。")
        .upload("userOpinions")
        .refused();
    assertThat(report.findings().line("users-and-supervisor-heard").words())
        .contains("缺使用单位意见或监理单位意见", "第四十三条第一款");
    report.upload("supervisorOpinion").taken();
    assertThat(late.open("/projects/" + key + "?tab=duties").text())
        .as(
            "the late one is in, the next year's is owed, and the bodies can still note the late one")
        .contains("12月31日 周日", "还有 362 天")
        .doesNotContain("已过");

    for (String officer : new String[] {Town.EXAMINER, Town.REFORM_OFFICER, Town.FINANCE}) {
      assertThat(house.visitor(officer).open("/").text()).contains("食品安全追溯系统");
    }
    scenes.clerk().opine(key, "performance-report.note", Map.of("noteResult", "noted"));
    assertThat(scenes.clerk().project(key).facts().recorded("lastReportYear")).isEqualTo(2027L);
  }
}
