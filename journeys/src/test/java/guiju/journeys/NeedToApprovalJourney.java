package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static String study = "";
  private static String service = "";
  private static String exact = "";
  private static String fenMore = "";

  @Test
  @Order(1)
  void the_handler_sees_findings_change_and_the_head_submits(House house) {
    Town town = new Town(house);
    town.today(2026, 10, 12);
    town.foundUnit();
    study = town.register("养老服务监管平台", "selfBuild");
    ActForm form = house.visitor(Town.HANDLER).act("project", study, "declaration.prepare");
    form.fill("priorityTypes", "p2");
    town.need(form, "638.00").type("fundsCity", "600.00");
    assertThat(form.findings().stands("funds-add-up")).isTrue();
    assertThat(form.findings().standing().toString()).contains("密码应用方案");

    form.type("fundsCity", "638.00");
    assertThat(form.findings().stands("funds-add-up")).isFalse();
    for (String paper : Town.NEED) {
      form.upload(paper);
    }
    form.taken();
    Visitor head = house.visitor(Town.PRINCIPAL);
    head.act("project", study, "declaration.submit").taken();

    assertThat(head.sentence()).contains("市政府办公室");
  }

  @Test
  @Order(2)
  void the_office_returns_it_and_the_next_round_shows_what_changed(House house) {
    Town town = new Town(house);
    town.today(2026, 10, 20);
    house
        .visitor(Town.EXAMINER)
        .act("project", study, "declaration.return")
        .answer(
            Map.of(
                "defects", "绩效目标没有量化。",
                "correctBy", "2026-11-10"))
        .taken();
    town.today(2026, 10, 26);
    Visitor handler = house.visitor(Town.HANDLER);
    ActForm form = handler.act("project", study, "declaration.prepare");
    assertThat(handler.text()).contains("绩效目标没有量化。");

    form.type("performanceGoals", "重复发放为零，投诉三日内有回音。").taken();
    house.visitor(Town.PRINCIPAL).act("project", study, "declaration.submit").taken();

    house.visitor(Town.EXAMINER).act("project", study, "declaration.accept").taken();

    assertThat(handler.open("/projects/" + study).text()).contains("重复发放为零，投诉三日内有回音。");
  }

  @Test
  @Order(3)
  void three_bodies_review_and_the_list_is_settled_submitted_approved(House house) {
    Town town = new Town(house);
    town.today(2026, 11, 2);
    service = town.register("婚姻登记预约服务", "purchase");
    exact = town.register("地名地址库升级", "selfBuild");
    fenMore = town.register("收养登记档案管理系统", "selfBuild");
    town.declare(service, "156.00");
    town.declare(exact, "1000.00");
    town.declare(fenMore, "1000.000001");
    house
        .visitor(Town.EXAMINER)
        .act("annualList", "new", "annual-list.open")
        .fill("year", "2027")
        .answer(Map.of("controlLine", "5000.00"))
        .taken();
    town.review(service);
    town.review(exact);
    town.review(fenMore);

    ActForm early = entries(house).refused();
    assertThat(early.findings().line("every-candidate-reviewed").words())
        .contains("养老服务监管平台")
        .doesNotContain("婚姻登记预约服务");

    town.review(study);
    entries(house).taken();
    house.visitor(Town.LEADER).act("annualList", "2027", "annual-list.settle").taken();
    Visitor reader = house.visitor(Town.HANDLER).open("/projects/" + study);
    assertThat(reader.text()).doesNotContain("已列入年度清单");
    house.visitor(Town.LIAISON).act("annualList", "2027", "annual-list.submit").taken();
    house
        .visitor(Town.MAYOR)
        .act("annualList", "2027", "annual-list.approve")
        .answer(Map.of("approvalDocument", "南府函〔2026〕131号"))
        .taken();

    assertThat(reader.open("/projects/" + study).text()).contains("2027");
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
  @Order(5)
  void six_of_seven_opinions_are_not_enough(House house) {
    Town town = new Town(house);
    town.today(2027, 1, 11);
    town.prepare(
        study,
        "feasibility",
        Map.of("totalInvestment", "638.00"),
        "feasibilityStudy",
        "integrationChapter");
    house.visitor(Town.PRINCIPAL).act("project", study, "feasibility.submit").taken();
    for (String officer :
        new String[] {
          Town.FINANCE, Town.CYBERSPACE, Town.SECRECY, Town.CRYPTOGRAPHY, Town.ECONOMY
        }) {
      town.agree(officer, study, "feasibility");
    }
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
    ActForm form =
        signatory
            .act("project", study, "feasibility.approve")
            .answer(approval("studyTotal", "638.00"));
    form.refused();

    assertThat(form.findings().stands("all-opinions-given")).isTrue();
    assertThat(signatory.text()).contains("市公安局");
    assertThat(signatory.barriers()).isEmpty();
  }

  @Test
  @Order(6)
  void with_the_seventh_it_is_approved_and_the_docket_proves_itself(House house) {
    Town town = new Town(house);
    town.today(2027, 1, 20);
    town.agree(Town.POLICE, study, "feasibility");
    town.recordProvincialCode(study);

    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory
        .act("project", study, "feasibility.approve")
        .answer(approval("studyTotal", "638.00"))
        .taken();

    assertThat(signatory.open("/projects/" + study).text()).contains("可行性研究报告审批");
    signatory.open("/projects/" + study + "?tab=docket");
    assertThat(signatory.text()).contains("核对无误");
  }

  @Test
  @Order(7)
  void a_service_is_bought_only_when_that_is_cheaper(House house) {
    Town town = new Town(house);
    town.today(2027, 2, 1);
    town.prepare(
        service,
        "service-plan",
        Map.of("serviceFeesOverUse", "300.00", "buildAndOmOverUse", "300.00"),
        "serviceDemandPlan");
    ActForm refused = house.visitor(Town.PRINCIPAL).act("project", service, "service-plan.submit");
    refused.refused();
    assertThat(refused.findings().stands("fees-smaller-than-building")).isTrue();

    town.prepare(service, "service-plan", Map.of("serviceFeesOverUse", "299.999999"));
    house.visitor(Town.PRINCIPAL).act("project", service, "service-plan.submit").taken();
    town.agreeAll(service, "service-plan");
    house
        .visitor(Town.REFORM_OFFICER)
        .act("project", service, "service-plan.judge-economy")
        .answer(Map.of("economyJudgement", "clearlySmaller", "economyReasons", "按五年算。"))
        .taken();
    town.recordProvincialCode(service);
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory
        .act("project", service, "service-plan.approve")
        .answer(approval("approvedTotal", "156.00"))
        .taken();

    assertThat(signatory.open("/projects/" + service).sentence()).contains("已批复");
  }

  @Test
  @Order(8)
  void exactly_ten_million_may_merge(House house) {
    Town town = new Town(house);
    town.today(2027, 2, 8);
    town.prepare(
        exact,
        "implementation-plan",
        Map.of("totalInvestment", "1000.00", "estimate", "1000.00"),
        "implementationPlan",
        "integrationChapter",
        "investmentEstimate");
    Visitor head = house.visitor(Town.PRINCIPAL);
    head.act("project", exact, "implementation-plan.submit").taken();

    assertThat(head.open("/projects/" + exact).sentence()).contains("征求意见");
  }

  @Test
  @Order(9)
  void a_fen_more_may_not(House house) {
    Town town = new Town(house);
    town.today(2027, 2, 8);
    town.prepare(
        fenMore,
        "implementation-plan",
        Map.of("totalInvestment", "1000.000001", "estimate", "1000.000001"),
        "implementationPlan",
        "integrationChapter",
        "investmentEstimate");
    Visitor head = house.visitor(Town.PRINCIPAL);
    ActForm form = head.act("project", fenMore, "implementation-plan.submit").refused();

    assertThat(form.findings().stands("merged-plan-needs-a-ground")).isTrue();
    assertThat(head.text()).contains("10,000,000.01", "10,000,000.00");
  }

  private static Map<String, String> approval(String total, String sum) {
    return Map.of(total, sum, "studyDocument", "南发改审〔2027〕3号", "approvalDocument", "南发改审〔2027〕4号");
  }
}
