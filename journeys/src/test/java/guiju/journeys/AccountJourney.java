package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody new gets an account of their own, without a demonstration card. */
@Journey
class AccountJourney {

  private static final String PASSWORD = "Ouzel-7-tarn-heron";

  @Test
  void a_first_secret_leads_to_a_password_and_the_password_to_ones_account(House house) {
    String secret = somebody(house, "journey-ke");
    Visitor visitor = house.visitor().open("/sign-in");
    arrive(visitor, "journey-ke", secret);

    assertThat(visitor.path()).startsWith("/account/password");
    assertThat(visitor.barriers()).isEmpty();
    choose(visitor, "password", "password");
    assertThat(visitor.text()).contains("密码没有换");
    choose(visitor, PASSWORD, PASSWORD);

    visitor.open("/account");
    assertThat(visitor.sentence()).contains("1 处登录");
    assertThat(visitor.barriers()).isEmpty();
    assertThat(visitor.inEnglish().text()).contains("Signed in at 1 place");
  }

  @Test
  void codes_and_tokens_are_set_up_on_a_phone_too_and_nothing_bars_the_way(House house) {
    String secret = somebody(house, "journey-lan");
    Visitor visitor = house.visitor(390, 844).open("/sign-in");
    arrive(visitor, "journey-lan", secret);
    visitor.open("/account/password");
    choose(visitor, PASSWORD, PASSWORD);

    visitor.open("/account/second-factor").click("开始设置");
    assertThat(visitor.page().locator("svg.qr path").count()).isOne();
    assertThat(visitor.barriers()).isEmpty();
    assertFits(visitor);

    visitor.open("/account/tokens");
    visitor.page().locator("#name").fill("月报程序");
    visitor.click("生成令牌");
    assertThat(visitor.page().locator("#fresh").innerText()).startsWith("guiju-");
    assertThat(visitor.barriers()).isEmpty();
    assertFits(visitor);
    visitor.open("/account");
    assertFits(visitor);
  }

  private static void assertFits(Visitor visitor) {
    assertThat(visitor.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  private static String somebody(House house, String account) {
    house
        .part(Organisations.class)
        .register(new Organisation("journey-pond", new Text("荷塘办", "Pond Office"), null, null));
    house
        .part(People.class)
        .enrol(account, "柯例舟", "journey-pond", List.of(Capacity.of("owner.handler")));
    return house.part(FirstSecrets.class).issue(account);
  }

  private static void arrive(Visitor visitor, String account, String secret) {
    visitor.click("用账号和密码登录");
    visitor.page().locator("#account").fill(account);
    visitor.page().locator("#password").fill(secret);
    visitor.page().locator("#credentials button").click();
    visitor.page().waitForURL("**/account/password**");
  }

  private static void choose(Visitor visitor, String password, String again) {
    visitor.page().locator("#password").fill(password);
    visitor.page().locator("#again").fill(again);
    visitor.click("换成新密码");
  }
}
