package guiju.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AccountPagesTest {

  private static final String PASSWORD = "Ouzel-7-tarn-heron";

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired FirstSecrets firstSecrets;
  @Autowired JdbcClient database;
  @Autowired HouseClock clock;

  private final String account = "bai-" + UUID.randomUUID().toString().substring(0, 8);
  private Caller browser;

  @BeforeEach
  void somebody() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "白例鹭", "pond", List.of(Capacity.of("owner.handler")));
    // Each test is its own source of guesses.
    database.sql("delete from sign_in_guess where source = '127.0.0.1'").update();
    browser = new Caller(port);
  }

  @Test
  void somebody_new_chooses_a_password_first_and_then_works() {
    String secret = firstSecrets.issue(account);

    assertThat(to(post("/sign-in", Map.of("account", account, "secret", secret, "next", "/units"))))
        .isEqualTo("/units");
    assertThat(to(browser.get("/units"))).isEqualTo("/account/password?next=%2Funits");
    String before = browser.cookie("guiju");
    assertThat(body("/account/password?next=/units")).doesNotContain("name=\"old\"");
    HttpResponse<String> chosen = choose("", PASSWORD, "/units");

    assertThat(to(chosen)).isEqualTo("/units");
    assertThat(browser.cookie("guiju")).isNotEqualTo(before);
    assertThat(browser.get("/units").statusCode()).isEqualTo(200);
  }

  @Test
  void a_password_that_is_not_taken_says_everything_that_is_wrong_and_changes_nothing() {
    signInAnew();

    HttpResponse<String> weak = choose(PASSWORD, "白例鹭", "/account");

    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("至少要有 3 类", "太短", "含有本人");
    assertThat(choose(PASSWORD, "Kelp-brisk-9-moor", "/account").statusCode()).isEqualTo(302);
  }

  @Test
  void the_old_password_is_asked_for_and_must_be_right() {
    signInAnew();

    HttpResponse<String> refused = choose("Kelp-brisk-9-moor", "Lynx-amber-4-dune", "/account");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("现在的密码不对");
  }

  @Test
  void after_a_change_of_password_whoever_else_was_signed_in_is_not() {
    signInAnew();
    Caller elsewhere = new Caller(port);
    browserSignsIn(elsewhere);
    assertThat(elsewhere.get("/units").statusCode()).isEqualTo(200);

    choose(PASSWORD, "Kelp-brisk-9-moor", "/account");

    assertThat(elsewhere.get("/units").statusCode()).isEqualTo(302);
    assertThat(browser.get("/units").statusCode()).isEqualTo(200);
  }

  @Test
  void one_sees_where_one_is_signed_in_and_ends_what_is_elsewhere() {
    signInAnew();
    Caller elsewhere = new Caller(port);
    browserSignsIn(elsewhere);

    String page = body("/account");
    assertThat(page).contains("就是这里");
    Matcher end = Pattern.compile("formaction=\"(/account/sessions/\\d+/end)\"").matcher(page);
    assertThat(end.find()).isTrue();
    assertThat(to(post(end.group(1), Map.of()))).isEqualTo("/account?done=ended");

    assertThat(elsewhere.get("/units").statusCode()).isEqualTo(302);
  }

  @Test
  void codes_are_set_up_with_a_square_and_a_key_and_asked_for_ever_after() {
    signInAnew();
    assertThat(to(post("/account/second-factor/begin", Map.of())))
        .isEqualTo("/account/second-factor?next=%2Faccount");
    String page = body("/account/second-factor");
    assertThat(page).contains("<svg class=\"qr\"").contains("<path d=\"M4 4h7");

    HttpResponse<String> wrong = post("/account/second-factor", Map.of("code", "000000"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("动态码对不上");
  }

  @Test
  void a_token_is_shown_once_and_can_be_revoked() {
    signInAnew();
    HttpResponse<String> made =
        post(
            "/account/tokens",
            Map.of(
                "name", "报表 <b>",
                "scope", "READ",
                "capacity", "owner.handler",
                "last-day", clock.today().plusDays(30).toString()));

    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    String token = first(made.body(), ">(guiju-[\\w-]{43})<");
    assertThat(body("/account/tokens")).contains("报表 &lt;b&gt;").doesNotContain(token);
    assertThat(program(token)).isEqualTo(404);
    post(first(made.body(), "formaction=\"(/account/tokens/\\d+/revoke)\""), Map.of());
    assertThat(program(token)).isEqualTo(401);
  }

  @Test
  void a_token_that_would_live_too_long_is_not_made() {
    signInAnew();

    HttpResponse<String> refused =
        post(
            "/account/tokens",
            Map.of(
                "name", "x",
                "scope", "READ",
                "capacity", "owner.handler",
                "last-day", clock.today().plusYears(2).toString()));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("没有生成");
  }

  @Test
  void sensitive_acts_ask_again_who_it_is_and_lead_back() {
    signInAnew();
    database
        .sql("update sign_in set proved = proved - interval '6 minutes' where account = :account")
        .param("account", account)
        .update();
    // What was read of the session a moment ago is believed no longer.
    String fresh = browser.cookie("guiju");
    Awaitility.await()
        .atMost(Duration.ofSeconds(1))
        .until(() -> post("/account/second-factor/codes", Map.of()).statusCode() == 303);
    assertThat(to(post("/account/second-factor/codes", Map.of())))
        .startsWith("/account/confirm?next=");

    assertThat(post("/account/confirm", Map.of("secret", "wrong")).statusCode()).isEqualTo(422);
    assertThat(to(post("/account/confirm", Map.of("secret", PASSWORD, "next", "/account/tokens"))))
        .isEqualTo("/account/tokens");
    assertThat(browser.cookie("guiju")).isNotEqualTo(fresh);
    assertThat(post("/account/second-factor/begin", Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void no_page_of_the_account_leads_to_another_house() {
    signInAnew();

    assertThat(to(post("/account/confirm", Map.of("secret", PASSWORD, "next", "//evil.example"))))
        .isEqualTo("/");
    assertThat(body("/account/second-factor?next=https://evil.example"))
        .doesNotContain("value=\"https://evil")
        .doesNotContain("href=\"https://evil");
  }

  @Test
  void looking_at_ones_account_changes_nothing() {
    signInAnew();
    String before = state();

    for (String page :
        List.of("/account", "/account/password", "/account/second-factor", "/account/tokens")) {
      assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
    }

    assertThat(state()).isEqualTo(before);
  }

  private String state() {
    return database
        .sql(
            """
            select (select count(*) from second_factor) || ' ' || (select count(*) from api_token)
              || ' ' || (select count(*) from account_event) || ' ' || (select count(*) from password)
            """)
        .query(String.class)
        .single();
  }

  private void signInAnew() {
    post("/sign-in", Map.of("account", account, "secret", firstSecrets.issue(account)));
    assertThat(choose("", PASSWORD, "/account").statusCode()).isEqualTo(302);
  }

  private void browserSignsIn(Caller other) {
    String token = first(other.get("/sign-in").body(), "name=\"_csrf\" value=\"([^\"]+)\"");
    other.form("/sign-in", Map.of("_csrf", token, "account", account, "secret", PASSWORD));
  }

  private HttpResponse<String> choose(String old, String password, String next) {
    return post(
        "/account/password",
        Map.of("old", old, "password", password, "again", password, "next", next));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("_csrf", first(browser.get("/verify").body(), "name=\"_csrf\" value=\"([^\"]+)\""));
    return browser.form(path, form);
  }

  private int program(String token) {
    return new Caller(port)
        .get("/api/v1/dossiers/unit/nowhere", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private String body(String path) {
    return browser.get(path).body();
  }

  private static String to(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(address -> address.replaceAll("^http://localhost:\\d+", ""))
        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
