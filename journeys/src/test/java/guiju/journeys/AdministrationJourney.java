package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three administrators, at work and against each other. */
@Journey
class AdministrationJourney {
  private static final String SYSTEM = "gao-liyi";
  private static final String SECURITY = "gao-lier";
  private static final String AUDIT = "gao-lisan";
  private static final String HANDLER = "zhou-lian";

  private static final Map<String, List<String>> PAGES =
      Map.of(
          SYSTEM,
          List.of(
              "/administration",
              "/administration/organisations",
              "/administration/organisations/civil-affairs",
              "/administration/accounts",
              "/administration/accounts/zhou-lian",
              "/administration/proposals",
              "/administration/import",
              "/administration/policy",
              "/administration/health"),
          SECURITY,
          List.of(
              "/administration",
              "/administration/accounts?q=zhou",
              "/administration/accounts/zhou-lian",
              "/administration/proposals",
              "/administration/policy"),
          AUDIT,
          List.of(
              "/administration",
              "/administration/trail",
              "/administration/dockets?kind=project",
              "/administration/policy"));

  @Test
  void a_post_is_proposed_by_one_and_confirmed_by_another_and_can_be_used_and_lost(House house) {
    Visitor keeper = house.visitor(SYSTEM).open("/administration/accounts");
    keeper.click("开立账号");
    keeper.page().locator("#name").fill("祁例远");
    keeper.page().locator("#id").fill("qi-liyuan");
    keeper.page().locator("#organisation").selectOption("emergency");
    keeper.page().locator("form[method=post] button.first:visible").click();
    assertThat(keeper.text()).contains("账号已开立");

    keeper.page().locator("#what").selectOption("owner.handler");
    keeper.page().locator("#post-why").fill("接手应急类项目");
    keeper.page().locator("details.sec:has(#what) button").click();
    assertThat(keeper.text()).contains("已提议，等安全管理员确认");

    Visitor newcomer = house.visitor("qi-liyuan").open("/acts/project/new/registration.register");
    assertThat(newcomer.text()).contains("没有这一页");

    Visitor decider = house.visitor(SECURITY).open("/administration/proposals");
    assertThat(decider.text()).contains("祁例远", "接手应急类项目");
    decider.page().locator("li:has-text('祁例远') button.first").click();
    assertThat(decider.text()).contains("已确认，即时生效");

    newcomer.page().waitForCondition(() -> reaches(newcomer, true));
    assertThat(newcomer.page().locator("main form").count()).isPositive();

    decider.open("/administration/accounts/qi-liyuan").click("收回");
    decider.page().locator("input[name=reason]:visible").first().fill("调离");
    decider.page().locator("form[action$=withdraw] button:visible").first().click();
    assertThat(decider.text()).contains("已收回");

    newcomer.page().waitForCondition(() -> reaches(newcomer, false));

    Visitor reader = house.visitor(AUDIT).open("/administration/trail?q=qi-liyuan");
    assertThat(reader.text()).contains("收回职务", "确认、退回", "提议", "接手应急类项目", "首尾相接");
  }

  @Test
  void each_tries_the_pages_and_forms_of_the_others(House house) {
    for (String who : List.of(SYSTEM, SECURITY, AUDIT, HANDLER)) {
      Visitor visitor = house.visitor(who).open("/measures");
      List<String> own = PAGES.getOrDefault(who, List.of());
      PAGES.values().stream()
          .flatMap(List::stream)
          .filter(page -> own.stream().noneMatch(mine -> path(mine).equals(path(page))))
          .forEach(
              page -> {
                visitor.open(page);
                assertThat(visitor.text()).as(page + " as " + who).contains("这一页不归这个岗位");
              });
    }
  }

  @Test
  void a_forged_form_of_another_office_is_refused(House house) {
    Visitor keeper = house.visitor(SYSTEM).open("/administration/accounts/zhou-lian");
    assertThat(forged(keeper, "/administration/accounts/zhou-lian/withdraw")).isEqualTo(403);
    assertThat(forged(keeper, "/administration/proposals/1/confirm")).isEqualTo(403);

    Visitor decider = house.visitor(SECURITY).open("/administration/accounts/zhou-lian");
    assertThat(forged(decider, "/administration/accounts/zhou-lian/propose")).isEqualTo(403);
    assertThat(forged(decider, "/administration/accounts/zhou-lian/close")).isEqualTo(403);

    Visitor reader = house.visitor(AUDIT).open("/administration");
    assertThat(forged(reader, "/administration/accounts/zhou-lian/close")).isEqualTo(403);
    assertThat(forged(reader, "/administration/proposals/1/decline")).isEqualTo(403);
  }

  @Test
  void two_offices_in_one_person_are_refused_with_the_reason(House house) {
    Visitor keeper = house.visitor(SYSTEM).open("/administration/accounts/" + AUDIT);
    keeper.click("提议管理员岗位");
    keeper.page().locator("#office").selectOption("SECURITY");
    keeper.page().locator("#office-why").fill("人手不够");
    keeper.page().locator("form:has(#office) button").click();

    assertThat(keeper.text()).contains("三个岗位互相排斥，不能由一人兼任");
    assertThat(house.visitor(AUDIT).open("/").path()).isEqualTo("/administration");
  }

  @Test
  void an_administrator_has_no_part_in_matters(House house) {
    for (String who : List.of(SYSTEM, SECURITY, AUDIT)) {
      Visitor visitor = house.visitor(who).open("/administration");
      assertThat(visitor.page().locator(".bar").innerText()).doesNotContain("项目", "工作台", "搜索");
      for (String page : List.of("/projects", "/workbench", "/search?q=a", "/notices", "/units")) {
        assertThat(visitor.open(page).text()).contains("这一页不归这个岗位");
      }
    }
  }

  @Test
  void nothing_bars_the_way_at_a_desk_and_on_a_phone_in_either_language(House house) {
    PAGES.forEach(
        (who, pages) -> {
          Visitor desk = house.visitor(who);
          Visitor phone = house.onPhone(who).open("/administration").inEnglish();
          for (String page : pages) {
            assertThat(desk.open(page).barriers()).as(page).isEmpty();
            assertThat(phone.open(page).barriers()).as(page + " on a phone").isEmpty();
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .as(page)
                .isEqualTo(390);
          }
        });
  }

  private static boolean reaches(Visitor visitor, boolean wanted) {
    visitor.open("/acts/project/new/registration.register");
    return visitor.text().contains("没有这一页") != wanted;
  }

  private static String path(String page) {
    return page.replaceAll("\\?.*", "");
  }

  /** Sends a form as the page would, with the page's own token. */
  private static int forged(Visitor visitor, String path) {
    String token = visitor.page().locator("input[name=_csrf]").first().inputValue();
    APIResponse answer =
        visitor
            .page()
            .request()
            .post(
                visitor.page().evaluate("p => new URL(p, location).href", path).toString(),
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_csrf", token)
                            .set("reason", "x")
                            .set("what", "owner.handler")
                            .set("post", "owner.handler")));
    return answer.status();
  }
}
