package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of a dossier, of an act and of a unit do for whoever sits before them. */
@Journey
class PagesJourney {
  private static final String UNIT = "emergency";

  @Test
  void a_form_is_filled_in_from_an_earlier_project_of_the_unit(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2026, 10, 12);
    String earlier = scenes.registered("应急物资管理系统", "selfBuild");
    scenes.needed(earlier, "1200000.00", Map.of("mainTasks", "物资入库、调拨和盘点一体管理。"));
    String later = scenes.registered("应急指挥调度系统", "selfBuild");

    Visitor handler = scenes.handler();
    ActForm form = handler.act("project", later, "declaration.prepare");
    handler.click("从本单位以前的项目抄一份");
    handler.page().locator("#copy").selectOption(earlier);
    handler.click("填进来");

    assertThat(form.answer("mainTasks")).isEqualTo("物资入库、调拨和盘点一体管理。");
    assertThat(form.answer("name")).isEqualTo("应急指挥调度系统");
    assertThat(form.answer("year")).isEmpty();
    assertThat(handler.page().locator("#w-q-mainTasks").innerText()).contains("取自《应急物资管理系统》");
    assertThat(handler.barriers()).isEmpty();
  }

  @Test
  void the_past_can_be_read_and_not_acted_upon(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2026, 10, 12);
    String key = scenes.registered("防汛会商系统", "selfBuild");
    scenes.today(2026, 10, 20);
    scenes.declared(key, "900000.00");

    Visitor handler = scenes.handler().open("/projects/" + key + "?on=2026-10-12");

    assertThat(handler.text())
        .contains("2026年10月12日", "过去的样子只能看", "南充市")
        .doesNotContain("可办的事", "900,000", "90.00 万元");
    assertThat(handler.barriers()).isEmpty();
    handler.click("回到今天");
    assertThat(handler.text()).contains("90.00 万元", "可办的事");
  }

  @Test
  void papers_are_read_beside_the_form_of_whoever_decides(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 3, 1);
    String key = scenes.consulted("救援队伍管理系统", "900000.00");
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    signatory.act("project", key, "implementation-plan.approve");

    var frame = signatory.page().locator("details.reading iframe").first();
    APIResponse paper =
        signatory
            .page()
            .request()
            .get(
                signatory
                    .page()
                    .evaluate("s => new URL(s, location).href", frame.getAttribute("src"))
                    .toString());

    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.headers())
        .containsEntry("x-frame-options", "SAMEORIGIN")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(paper.headers().get("content-disposition")).startsWith("inline");
    assertThat(signatory.page().locator("textarea[name=terms]").inputValue()).startsWith("按批复内容建设");
    assertThat(signatory.barriers()).isEmpty();
  }

  @Test
  void a_first_wording_follows_the_answers_until_somebody_edits_it(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 4, 1);
    String key = scenes.consulted("安全培训考核系统", "900000.00");
    Visitor signatory = house.visitor(Town.REFORM_SIGNATORY);
    ActForm form = signatory.act("project", key, "implementation-plan.approve");
    assertThat(form.answer("terms")).contains("____");

    form.type("approvedTotal", "90.00");
    assertThat(form.answer("terms")).contains("总投资控制在 90.00 万元以内");

    form.type("terms", "按批复内容建设。");
    form.type("approvedTotal", "89.00");
    assertThat(form.answer("terms")).isEqualTo("按批复内容建设。");
  }

  @Test
  void a_unit_sees_what_will_bite_and_what_leads_out(House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 5, 6);
    scenes.underway("森林防火监测系统", "900000.00", LocalDate.of(2027, 12, 15));

    Visitor head = scenes.principal().open("/units/" + UNIT);

    assertThat(head.text()).contains("森林防火监测系统", "12月15日（含）前", "本单位新增项目不予批准", "没有做到", "延期验收");
    assertThat(head.barriers()).isEmpty();
  }
}
