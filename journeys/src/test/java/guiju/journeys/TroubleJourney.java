package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Building that goes wrong: suspended, rectified, resumed; or given up. */
@Journey
class TroubleJourney {
  private static final LocalDate DUE = LocalDate.of(2028, 3, 1);
  private static final Map<String, String> PROGRESS =
      Map.of("progressPercent", "45", "progressNote", "设备换新。", "builtAsApproved", "true");

  @Test
  void suspended_building_stands_still_until_the_rectification_is_accepted(House house) {
    Scenes scenes = new Scenes(house, "housing");
    scenes.today(2027, 3, 1);
    String key = scenes.underway("房屋安全监测系统", "4800000.00", DUE);

    scenes.today(2027, 6, 7);
    scenes
        .principal()
        .act("project", key, "trouble.report")
        .type("troubleKind", "loss")
        .answer(
            Map.of(
                "troubleOn", "2027-06-04",
                "trouble", "机房漏水，损坏两台存储。",
                "lossAmount", "800000.00"))
        .upload("troubleReport")
        .taken();
    house
        .visitor(Town.REFORM_SIGNATORY)
        .act("project", key, "trouble.suspend")
        .fill("rectificationDemanded", "迁出漏水机房，恢复数据，查清责任。")
        .type("rectifyBy", "2027-07-30")
        .taken();

    Visitor handler = scenes.handler();
    ActForm progress = handler.act("project", key, "building.record-progress");
    progress.fill(PROGRESS).refused();
    assertThat(progress.findings().line("building-not-suspended").words())
        .contains("项目建设已暂停", "第二十八条第一款", "完成整改并上报");
    assertThat(handler.open("/projects/" + key + "?tab=duties").text())
        .contains("按要求整改并上报", "7月30日");

    scenes.today(2027, 7, 20);
    scenes
        .principal()
        .act("project", key, "trouble.answer")
        .fill("rectificationDone", "已迁到政务云，数据全部恢复，责任单位已赔付。")
        .upload("rectificationReport")
        .taken();
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    ActForm without = signatory.act("project", key, "trouble.settle");
    without.fill("rectificationVerdict", "现场核对，整改到位。").refused();
    assertThat(without.findings().stands("not-suspended-when-settled")).isTrue();
    signatory
        .act("project", key, "trouble.resume")
        .fill("rectificationVerdict", "现场核对，整改到位。")
        .taken();

    Visitor building = scenes.handler();
    building.act("project", key, "building.record-progress").fill(PROGRESS).taken();
    assertThat(building.text()).contains("45");
    assertThat(building.barriers()).isEmpty();
  }

  @Test
  void force_majeure_ends_a_project_with_the_leading_groups_consent_and_its_money_is_settled(
      House house) {
    Scenes scenes = new Scenes(house, "emergency");
    scenes.today(2027, 3, 1);
    String key = scenes.underway("堤防视频监测系统", "3000000.00", DUE);
    scenes.clerk().take(key, "building.record-progress", Map.of("progressPercent", "40"));

    scenes.today(2027, 9, 6);
    Visitor head = scenes.principal();
    ActForm application = head.act("project", key, "termination.apply");
    application
        .fill("progressMade", "前端点位已装四成。")
        .fill("outsideChange", "堤段改由省里统建，原址不再使用。")
        .fill("goalsOutOfReach", "true")
        .upload("terminationApplication")
        .refused();
    assertThat(application.findings().line("field").words()).contains("不可抗");
    application.fill("forceMajeure", "七月洪水冲毁全部已装点位。").taken();
    house
        .visitor(Town.REFORM_SIGNATORY)
        .act("project", key, "termination.verify")
        .fill("terminationVerification", "现场核实，点位全毁，原址已划入省级工程。")
        .taken();
    house
        .visitor(Town.LEADER)
        .act("project", key, "termination.consent")
        .fill("terminationDocument", "南信领〔2027〕8号")
        .taken();
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory.act("project", key, "termination.terminate").taken();

    ActForm progress = scenes.handler().act("project", key, "building.record-progress");
    progress.fill(PROGRESS).refused();
    assertThat(progress.findings().line("building-not-terminated").words())
        .contains("项目已于 2027年9月6日 终止", "第二十八条第二款");

    scenes.today(2027, 10, 11);
    scenes.clerk().letTimePass(key, LocalDate.of(2027, 9, 6));
    scenes
        .clerk()
        .take(
            key,
            "settlement.report",
            Map.of("settledTotal", "1200000.00", "goalsAndContentKept", "false"))
        .take(key, "settlement.demand-return");
    Visitor payer = scenes.principal();
    ActForm surplus = payer.act("project", key, "settlement.give-back");
    surplus.type("surplusReturned", "1799999.99").refused();
    assertThat(surplus.findings().line("whole-surplus-returned").words())
        .contains("应退 1,800,000.00 元，填报退回 1,799,999.99 元", "第三十四条第二款");
    surplus.fill("surplusReturned", "1800000.00").taken();
    scenes.clerk().take(key, "settlement.confirm-return");
    assertThat(payer.open("/projects/" + key).sentence()).contains("项目建设：已终止，9月6日");
  }
}
