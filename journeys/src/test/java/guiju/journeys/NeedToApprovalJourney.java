package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From a department's need to the reform commission's approval, one chapter after the other. */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeedToApprovalJourney {
  private static final String UNIT = "civil-affairs";
  private static final String PEOPLE_ASKED_LATER = "governmentOffice publicSecurity";
  private static final List<String> NEED =
      List.of(
          "applicationPlan",
          "resourceCatalogue",
          "cloudDemandPlan",
          "protectionPlan",
          "cryptographyPlan");

  private static String study = "";
  private static String service = "";
  private static String exact = "";
  private static String fenMore = "";

  @Test
  @Order(1)
  void the_handler_sees_findings_change_and_the_head_submits(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2026, 10, 12);
    study = scenes.registered("养老服务监管平台", "selfBuild");
    ActForm form = scenes.handler().act("project", study, "declaration.prepare");
    form.answer(scenes.habits("declaration.prepare"))
        .fill("year", "2027")
        .fill("principal", scenes.head())
        .fill("priorityTypes", "p2")
        .fill("totalInvestment", "638.00")
        .type("fundsCity", "600.00");
    assertThat(form.findings().line("funds-add-up").words()).contains("638.00", "600.00");
    assertThat(form.findings().line("material").words()).contains("密码应用方案");

    form.type("fundsCity", "638.00");
    assertThat(form.findings().stands("funds-add-up")).isFalse();
    NEED.forEach(form::upload);
    form.taken();
    Visitor head = scenes.principal();
    head.act("project", study, "declaration.submit").taken();

    assertThat(head.sentence()).contains("已申报，待受理，轮到市政府办公室");
  }

  @Test
  @Order(2)
  void the_office_returns_it_and_sees_word_by_word_what_changed(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2026, 10, 20);
    house
        .visitor(Town.EXAMINER)
        .act("project", study, "declaration.return")
        .answer(Map.of("defects", "绩效目标没有量化。", "correctBy", "2026-11-10"))
        .taken();
    scenes.today(2026, 10, 26);
    Visitor handler = scenes.handler();
    ActForm form = handler.act("project", study, "declaration.prepare");
    assertThat(handler.text()).contains("绩效目标没有量化。");
    form.type("performanceGoals", "补贴核对当天完成，重复发放为零。").taken();
    scenes.clerk().take(study, "declaration.submit");

    Visitor office = house.visitor(Town.EXAMINER);
    ActForm accepting = office.act("project", study, "declaration.accept");
    var differences = office.page().locator("table.differences tbody tr");

    assertThat(differences.allInnerTexts())
        .singleElement()
        .asString()
        .contains("绩效目标", "补贴核对当天完成。", "补贴核对当天完成，重复发放为零。");
    assertThat(differences.locator("ins").allInnerTexts()).containsExactly("，重复发放为零");
    accepting.taken();
  }

  @Test
  @Order(3)
  void three_bodies_review_and_the_list_is_settled_submitted_approved(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2026, 11, 2);
    service = scenes.registered("婚姻登记预约服务", "purchase");
    exact = scenes.registered("地名地址库升级", "selfBuild");
    fenMore = scenes.registered("收养登记档案管理系统", "selfBuild");
    scenes.declared(service, "1560000.00");
    scenes.declared(exact, "10000000.00");
    scenes.declared(fenMore, "10000000.01");
    scenes
        .clerk()
        .take("annualList", "2027", "annual-list.open", Map.of("year", "2027"))
        .opine(service, "declaration.opine", Map.of())
        .opine(exact, "declaration.opine", Map.of())
        .opine(fenMore, "declaration.opine", Map.of());

    ActForm compiling = entries(house).refused();
    assertThat(compiling.findings().line("every-candidate-reviewed").words())
        .contains("养老服务监管平台", "第十五条")
        .doesNotContain("婚姻登记预约服务");

    house
        .visitor(Town.EXAMINER)
        .act("project", study, "declaration.opine")
        .fill("verdict", "include")
        .taken();
    scenes.clerk().opine(study, "declaration.opine", Map.of());
    compiling.taken();
    house.visitor(Town.LEADER).act("annualList", "2027", "annual-list.settle").taken();
    scenes.clerk().take("annualList", "2027", "annual-list.submit", Map.of());
    assertThat(scenes.clerk().project(study).facts().recorded("listedYear")).isNull();
    house
        .visitor(Town.MAYOR)
        .act("annualList", "2027", "annual-list.approve")
        .answer(Map.of("approvalDocument", "南府函〔2026〕131号"))
        .taken();

    assertThat(scenes.handler().open("/projects/" + study).sentence()).contains("列入年度清单");
  }

  private static ActForm entries(House house) {
    ActForm form = house.visitor(Town.EXAMINER).act("annualList", "2027", "annual-list.compile");
    String[] keys = {study, service, exact, fenMore};
    String[] sums = {"638.00", "156.00", "1000.00", "1000.000001"};
    for (int i = 0; i < keys.length; i++) {
      String row = "entries." + i + ".";
      if (i >= 2) {
        form.another("entries", row + "project");
      }
      form.fill(row + "project", keys[i])
          .fill(row + "investment", sums[i])
          .fill(row + "cityMoney", sums[i])
          .fill(row + "included", "true");
    }
    return form;
  }

  @Test
  @Order(4)
  @Tag("R-7-3")
  void the_list_sorts_and_filters_by_priority(House house) {
    Visitor office = house.visitor(Town.EXAMINER).open("/annual-lists/2027");
    String first = office.page().locator("tbody tr").first().innerText();

    office.click("重点类型");

    assertThat(first).contains("养老服务监管平台");
    assertThat(office.path()).endsWith("?is=priority");
    assertThat(office.page().locator("tbody tr").allInnerTexts())
        .singleElement()
        .asString()
        .contains("养老服务监管平台");
  }

  @Test
  @Order(5)
  void six_of_seven_opinions_are_not_enough(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 1, 11);
    scenes
        .clerk()
        .take(study, "feasibility.prepare", Map.of("totalInvestment", "6380000.00"))
        .take(study, "feasibility.submit")
        .opine(study, "feasibility.opine", Map.of(), one -> !PEOPLE_ASKED_LATER.contains(one));
    house
        .visitor(Town.EXAMINER)
        .act("project", study, "feasibility.opine")
        .type("verdict", "oppose")
        .fill("grounds", "长期存储与省级平台重复。")
        .taken();
    house
        .visitor(Town.REFORM_OFFICER)
        .act("project", study, "feasibility.answer")
        .answer(Map.of("opinionOf", "governmentOffice", "how", "met", "answer", "方案已改用省级平台。"))
        .taken();

    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    ActForm form = signatory.act("project", study, "feasibility.approve");
    form.answer(approval("638.00")).refused();

    assertThat(form.findings().line("all-opinions-given").words()).contains("市公安局", "第二十条");
    assertThat(signatory.barriers()).isEmpty();
  }

  @Test
  @Order(6)
  void with_the_seventh_it_is_approved_and_the_docket_proves_itself(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 1, 20);
    house
        .visitor(Town.POLICE)
        .act("project", study, "feasibility.opine")
        .fill("verdict", "agree")
        .taken();

    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory.act("project", study, "feasibility.approve").answer(approval("638.00")).taken();

    assertThat(signatory.sentence()).contains("可行性研究报告审批：已批复");
    assertThat(signatory.open("/projects/" + study + "?tab=docket").text()).contains("核对无误");
  }

  @Test
  @Order(7)
  void a_service_is_bought_only_when_that_is_cheaper(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 2, 1);
    scenes
        .clerk()
        .take(
            service,
            "service-plan.prepare",
            Map.of("serviceFeesOverUse", "3000000.00", "buildAndOmOverUse", "3000000.00"));
    ActForm equal = scenes.principal().act("project", service, "service-plan.submit").refused();
    assertThat(equal.findings().line("fees-smaller-than-building").words())
        .contains("服务费合计 300.00 万元，自建的建设和运维合计 300.00 万元", "第十七条（二）");

    equal.type("serviceFeesOverUse", "299.999999").taken();
    scenes
        .clerk()
        .opine(service, "service-plan.opine", Map.of())
        .take(service, "service-plan.judge-economy");
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory.act("project", service, "service-plan.approve").answer(approval("156.00")).taken();

    assertThat(signatory.sentence()).contains("已批复");
  }

  @Test
  @Order(8)
  void exactly_ten_million_may_merge(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 2, 8);
    scenes.planned(exact, "10000000.00");

    Visitor head = scenes.principal();
    head.act("project", exact, "implementation-plan.submit").taken();

    assertThat(head.sentence()).contains("实施方案审批：征求意见");
  }

  @Test
  @Order(9)
  void a_fen_more_may_not(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 2, 8);
    scenes.planned(fenMore, "10000000.01");

    ActForm form = scenes.principal().act("project", fenMore, "implementation-plan.submit");
    form.refused();

    assertThat(form.findings().line("merged-plan-needs-a-ground").words())
        .contains("10,000,000.01", "10,000,000.00", "第十六条");
  }

  private static Map<String, String> approval(String total) {
    return Map.of(
        "studyTotal",
        total,
        "approvedTotal",
        total,
        "studyDocument",
        "南发改审〔2027〕3号",
        "approvalDocument",
        "南发改审〔2027〕4号",
        "terms",
        "按批复的内容和标准实施。");
  }
}
