package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A city project the counties take part in: each county approves its own part. */
@Journey
class CountyJourney {
  private static final Map<String, String> PART =
      Map.of(
          "goals", "全市游客一码通行。",
          "framework", "接入市级平台，不另建系统。",
          "standards", "执行市里印发的接口规范。",
          "tasks", "县级景区数据接入。",
          "performanceGoals", "年底前全部接入。",
          "indicators", "接入率百分之百。");

  @Test
  void a_county_part_follows_the_citys_requirements_and_is_approved_in_its_county(House house) {
    Scenes scenes = new Scenes(house, "culture");
    scenes.today(2027, 3, 1);
    String key = scenes.registered("文旅一张图", "selfBuild");
    scenes.needed(key, "2000000.00", Map.of("countyCollaboration", "true"));
    Visitor county = house.visitor(Town.COUNTY_HANDLER);
    ActForm opening = county.act("countyPart", "new", "county-part.open");
    opening
        .fill("cityProjectKey", key)
        .fill("county", "阆中市")
        .fill("name", "阆中市接入文旅一张图")
        .fill("owner", "langzhong")
        .fill("approver", "langzhong-reform")
        .taken();
    String part = county.path().replaceAll("/dossiers/countyPart/([^?]+).*", "$1");

    Visitor countyHead = house.visitor(Town.COUNTY_HEAD);
    ActForm early = countyHead.act("countyPart", part, "county-part.submit").fill(PART).refused();
    assertThat(early.findings().line("county-part-follows-issued-requirements").words())
        .contains("还没有印发总体要求和标准规范", "第十条");

    scenes
        .principal()
        .act("project", key, "county-guidance.issue")
        .answer(
            Map.of(
                "overallRequirements", "统一接口、统一编码、一县一库。",
                "overallRequirementsScope", "各县（市、区）文旅部门"))
        .upload("overallRequirementsDocument")
        .taken();
    countyHead.act("countyPart", part, "county-part.submit").fill(PART).taken();

    Visitor other = house.visitor(Town.OTHER_COUNTY_APPROVER);
    other.open("/acts/countyPart/" + part + "/county-part.approve");
    assertThat(other.text()).contains("没有这一页");
    Visitor approver = house.visitor(Town.COUNTY_APPROVER);
    approver
        .act("countyPart", part, "county-part.approve")
        .fill("localApproval", "阆发改审〔2027〕12号")
        .upload("countyApprovalDocument")
        .taken();
    assertThat(approver.sentence()).contains("县级部分审批建设：已批，建设中");
    house
        .visitor(Town.COUNTY_HANDLER)
        .act("countyPart", part, "county-part.report-progress")
        .fill("progress", "完成一半，接口已联通。")
        .taken();

    Visitor city = scenes.handler().open("/projects/" + key);
  }
}
