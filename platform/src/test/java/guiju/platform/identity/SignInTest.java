package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class SignInTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired SignIns signIns;

  private final String account = "zhou-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void somebody_exists() {
    organisations.register(
        new Organisation("civil-affairs", new Text("市民政局", "Civil Affairs"), null, null));
    people.enrol(
        account,
        "周例安",
        "civil-affairs",
        List.of(Capacity.of("owner.handler"), Capacity.of("owner.principal")));
  }

  @Test
  void a_token_names_its_holder_until_it_is_ended() {
    String token = signIns.begin(Arrival.byCard(account, Origin.HOUSE));

    assertThat(signIns.holder(token)).get().extracting(Person::account).isEqualTo(account);
    signIns.leave(token, Origin.HOUSE);
    assertThat(signIns.holder(token)).isEmpty();
  }

  @Test
  void the_capacity_chosen_last_is_active_and_one_not_held_is_not() {
    String token = signIns.begin(Arrival.byCard(account, Origin.HOUSE));

    token = signIns.choose(token, Capacity.of("owner.principal")).orElseThrow();
    assertThat(signIns.holder(token).orElseThrow().active())
        .isEqualTo(Capacity.of("owner.principal"));

    token = signIns.choose(token, Capacity.of("finance.signatory")).orElseThrow();
    assertThat(signIns.holder(token).orElseThrow().active())
        .isEqualTo(Capacity.of("owner.handler"));
  }

  @Test
  void a_program_signs_in_with_the_right_password_only() {
    String secret = chosen();
    Caller program = new Caller(port);

    HttpResponse<String> right = program.json("/api/v1/sign-ins", credentials(secret));
    HttpResponse<String> wrong = program.json("/api/v1/sign-ins", credentials(secret + "x"));

    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).contains("token");
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void a_form_without_its_token_is_forbidden() {
    Caller browser = new Caller(port);
    browser.get("/sign-in");

    HttpResponse<String> answer =
        browser.form("/sign-in/demonstration", Map.of("account", account));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_visitor_is_sent_to_the_sign_in_page_and_a_program_is_told() {
    Caller visitor = new Caller(port);

    HttpResponse<String> page = visitor.get("/nowhere?a=b");
    HttpResponse<String> api = visitor.get("/api/v1/nowhere");

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).hasValue("/sign-in?next=%2Fnowhere%3Fa%3Db");
    assertThat(api.statusCode()).isEqualTo(401);
  }

  @Test
  void every_answer_carries_the_strict_headers() {
    HttpResponse<String> answer = new Caller(port).get("/actuator/health");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private String chosen() {
    String password = "Ouzel-7-tarn-heron";
    assertThat(passwords.choose(people.find(account).orElseThrow(), password, Origin.HOUSE))
        .isEmpty();
    return password;
  }

  private String credentials(String secret) {
    return "{\"account\": \"%s\", \"secret\": \"%s\"}".formatted(account, secret);
  }
}
