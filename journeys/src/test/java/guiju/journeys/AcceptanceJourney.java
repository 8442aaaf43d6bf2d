package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end of building: three normal months of trial, nine kinds of material, pass or fail. */
@Journey
class AcceptanceJourney {
  private static final LocalDate DUE = LocalDate.of(2028, 3, 1);
  private static final List<String> MATERIAL =
      List.of(
          "constructionSummary",
          "financialReport",
          "thirdPartyAuditReport",
          "sharingReport",
          "thirdPartyTestReport",
          "gradedProtectionTest",
          "dataRiskAssessment",
          "newTechnologySelfAssessment",
          "cryptographyAssessment");

  private static final Map<String, String> RUNNING_COSTS =
      Map.of("fundingPurpose", "operation", "fundingYear", "2028", "fundingAmount", "520000.00");
  private static final Map<String, String> CLOUD =
      Map.of("cloudPurpose", "operation", "cloudResources", "32 核 128 GB，存储 40 TB。");
  private static final Map<String, String> APPROVAL =
      Map.of(
          "approvedTotal", "90.00",
          "approvalDocument", "南发改审〔2027〕61号",
          "terms", "按批复的内容和标准实施。");

  @Test
  void a_fault_in_the_trial_starts_its_three_months_anew(House house) {
    Scenes scenes = new Scenes(house, "agriculture");
    scenes.today(2027, 6, 1);
    String key = scenes.completed("农产品追溯平台", "2600000.00", DUE);
    scenes.clerk().take(key, "trial-run.start", Map.of("trialStartedOn", "2027-06-01"));

    scenes.today(2027, 7, 16);
    Visitor handler = scenes.handler();
    handler
        .act("project", key, "trial-run.report-fault")
        .fill("trialFaultOn", "2027-07-15")
        .fill("trialFault", "高峰时段查询超时。")
        .taken();
    assertThat(handler.text()).contains("故障修复中");

    scenes.today(2027, 7, 31);
    scenes
        .handler()
        .act("project", key, "trial-run.repair")
        .fill("trialRepairedOn", "2027-07-31")
        .fill("trialRepair", "索引重建，压测通过。")
        .taken();

    scenes.today(2027, 10, 31);
    ActForm early = scenes.principal().act("project", key, "trial-run.conclude").refused();
    assertThat(early.findings().line("trial-ran-normally").words())
        .contains("自 2027年7月31日 起算，3 个月到 2027年10月31日 届满，次日起可以验收", "第二十九条第一款");

    scenes.today(2027, 11, 1);
    scenes.principal().act("project", key, "trial-run.conclude").taken();
    scenes.clerk().take(key, "acceptance.prepare", Map.of("shapesOpinion", "true"));
    ActForm application = scenes.principal().act("project", key, "acceptance.apply");
    application.refused();
    assertThat(application.findings().line("material").words())
        .contains("应有 9 件，已有 0 件", "第三方审计报告", "互联网新技术新应用安全自评报告", "第二十九条第二款");
    MATERIAL.forEach(application::upload);
    application.taken();
    Visitor office = house.visitor(Town.OFFICE_SIGNATORY);
    office
        .act("project", key, "acceptance.pass")
        .fill("acceptanceDocument", "南府办验〔2027〕19号")
        .fill("acceptanceOpinion", "同意通过验收。")
        .taken();
    scenes.principal().act("project", key, "acceptance.file").upload("acceptanceFiling").taken();

    assertThat(office.open("/projects/" + key).sentence()).contains("竣工验收：验收合格，已报备，11月1日");
  }

  @Test
  void failed_acceptance_bars_money_cloud_and_the_units_next_project_until_it_is_cured(
      House house) {
    Scenes scenes = new Scenes(house, "education");
    scenes.today(2027, 6, 1);
    String failing = scenes.applied("在线课堂平台", "5200000.00", DUE);
    String next = scenes.consulted("校园安全监测系统", "900000.00");
    scenes
        .clerk()
        .take(failing, "funding.request", RUNNING_COSTS)
        .take(failing, "cloud-resources.request", CLOUD);

    Visitor office = house.visitor(Town.OFFICE_SIGNATORY);
    assertThat(office.open("/units/education").text())
        .contains("在线课堂平台如到2028年3月1日（含）还没有验收合格，或者获准延期，次日起受第三十条限制")
        .contains("校园安全监测系统\n停在“实施方案审批：批复实施方案”");
    office
        .act("project", failing, "acceptance.fail")
        .fill("failureReasons", "双活切换失败，性能测评不达标。")
        .taken();

    ActForm cloud = office.act("project", failing, "cloud-resources.grant").refused();
    assertThat(cloud.findings().line("cloud-needs-acceptance").words())
        .contains("用途“正式运行”，验收结果“不合格”", "第三十条");
    Visitor finance = house.visitor(Town.FINANCE_SIGNATORY);
    ActForm money = finance.act("project", failing, "funding.arrange");
    money.fill("fundingProcedure", "南财预〔2027〕88号").refused();
    assertThat(money.findings().line("running-costs-need-acceptance").words())
        .contains("验收结果：不合格", "不安排运行维护经费", "第三十条");
    Visitor reform = house.visitor(Town.REFORM_SIGNATORY);
    ActForm approval = reform.act("project", next, "implementation-plan.approve");
    approval.fill(APPROVAL).refused();
    assertThat(approval.findings().line("no-unaccepted-project-in-the-unit").words())
        .contains("在线课堂平台", "新增项目不予批准", "第三十条");
    assertThat(reform.open("/units/education").text())
        .contains(
            "3 条限制正在生效",
            "在线课堂平台：本项目不安排运行维护经费",
            "在线课堂平台：本项目不安排政务云资源",
            "本单位新增项目不予批准",
            "2027年9月2日起\n解除前一直有效");

    scenes
        .principal()
        .act("project", failing, "acceptance.cure")
        .fill("cureDone", "切换演练两次通过，复测达标。")
        .taken();
    house
        .visitor(Town.OFFICE_SIGNATORY)
        .act("project", failing, "acceptance.pass")
        .fill("acceptanceDocument", "南府办验〔2027〕23号")
        .fill("acceptanceOpinion", "整改到位，同意通过。")
        .taken();

    office.act("project", failing, "cloud-resources.grant").taken();
    finance
        .act("project", failing, "funding.arrange")
        .fill("fundingProcedure", "南财预〔2027〕88号")
        .taken();
    reform.act("project", next, "implementation-plan.approve").fill(APPROVAL).taken();
    assertThat(reform.sentence()).contains("已批复");
    assertThat(reform.open("/units/education").text())
        .contains("新增项目不受限制")
        .doesNotContain("解除前一直有效");
    assertThat(reform.barriers()).isEmpty();
  }
}
