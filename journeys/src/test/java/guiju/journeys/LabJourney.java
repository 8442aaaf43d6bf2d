package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The office tries another ceiling for merged plans before anybody writes it into the Measures. */
@Journey
class LabJourney {
  private static final String UNIT = "natural-resources";
  private static final double LONGEST_REPLAY = 180_000;

  @Test
  void the_office_raises_a_ceiling_and_sees_the_case_go_red_and_whose_project_would_open(
      House house) {
    Scenes scenes = new Scenes(house, UNIT);
    scenes.today(2027, 6, 1);
    String key = scenes.registered("食品安全追溯系统", "selfBuild");
    scenes
        .needed(key, "12000000.00", Map.of())
        .take(key, "declaration.submit")
        .take(key, "declaration.withdraw")
        .take(key, "off-list-consent.draft")
        .take(key, "off-list-consent.request")
        .take(key, "off-list-consent.consent");
    scenes.planned(key, "12000000.00");

    Visitor examiner = house.visitor(Town.EXAMINER).open("/measures/16");
    examiner.click("在试验室里改动这一条");
    examiner.page().fill("#title", "合并编报上限提到两千万");
    examiner.click("起草");
    assertThat(examiner.page().locator("#text").inputValue()).contains("mergedPlanCeiling");
    assertThat(examiner.barriers()).isEmpty();

    examiner.click("数值");
    examiner.page().fill("[name='value.mergedPlanCeiling.0']", "20000000.00");
    assertThat(examiner.barriers()).isEmpty();
    examiner.click("存为新稿");
    assertThat(examiner.text()).contains("已存为新稿");

    examiner.click("概况");
    assertThat(examiner.sentence()).contains("个算例变红");
    assertThat(examiner.text())
        .contains("10,000,000.00 元", "20,000,000.00 元", "应为“不符合”，实为“符合”", "articles/16.yaml:");
    assertThat(examiner.barriers()).isEmpty();

    examiner.click("开始重判");
    examiner
        .page()
        .getByText("看谁的结果会变")
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONGEST_REPLAY));
    examiner.click("看谁的结果会变");
    assertThat(examiner.sentence()).contains("重判");
    assertThat(examiner.text()).contains("食品安全追溯系统");
    assertThat(examiner.barriers()).isEmpty();

    besideEachOther(examiner);
    printed(examiner);
    examiner.click("概况").click("删去这份草案");
    examiner.click("删去草案");
    assertThat(examiner.path()).isEqualTo("/lab");
  }

  private static void besideEachOther(Visitor examiner) {
    examiner
        .page()
        .locator("tr", new Page.LocatorOptions().setHasText("食品安全追溯系统"))
        .first()
        .locator("a", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("并排看"))
        .click();
    examiner.page().waitForURL(Pattern.compile(".*/compare.*"));
    assertThat(examiner.text()).contains("现行规则", "草案", "食品安全追溯系统", "合并编报须占一条理由");
    assertThat(examiner.page().locator("table.beside tbody tr").first().locator("td").count())
        .isEqualTo(2);
    assertThat(examiner.barriers()).isEmpty();
  }

  private static void printed(Visitor examiner) {
    examiner.click("影响报告");
    assertThat(examiner.text()).contains("草案没有生效", "食品安全追溯系统", "合并编报的总投资上限");
    assertThat(examiner.barriers()).isEmpty();
  }

  @Test
  void a_unit_finds_no_lab(House house) {
    Visitor handler = new Scenes(house, UNIT).handler().open("/measures/16");

    assertThat(handler.text()).doesNotContain("在试验室里改动这一条");
    assertThat(handler.page().request().get("/lab").status()).isEqualTo(404);
  }
}
