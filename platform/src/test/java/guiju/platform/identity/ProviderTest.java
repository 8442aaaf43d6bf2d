package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Signing in by a real provider, which stands beside the platform and is asked over HTTP. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/test-home-provider")
class ProviderTest {

  private static final CityProvider CITY = CityProvider.start();

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired SignIns signIns;

  @DynamicPropertySource
  static void the_provider(DynamicPropertyRegistry settings) {
    settings.add("guiju.oidc.issuer", CITY::issuer);
    settings.add("guiju.oidc.client-id", () -> CityProvider.CLIENT);
    settings.add("guiju.oidc.client-secret", () -> CityProvider.SECRET);
  }

  @AfterAll
  static void it_is_stopped() {
    CITY.stop();
  }

  @BeforeEach
  void somebody_the_provider_knows() {
    CITY.expect(port);
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol("wei", "魏例江", "pond", List.of(Capacity.of("owner.handler")));
  }

  @Test
  void the_sign_in_page_offers_it() {
    assertThat(new Caller(port).get("/sign-in?next=/units").body())
        .contains("href=\"/sign-in/provider?next=%2Funits\"");
  }

  @Test
  void whoever_has_an_account_comes_in_and_goes_where_they_wanted() {
    Caller browser = new Caller(port);

    HttpResponse<String> back = browser.get(path(vouched(there(browser, "/units"), "wei")));

    assertThat(location(back)).isEqualTo("/units");
    assertThat(signIns.holder(browser.cookie("guiju")))
        .get()
        .extracting(Person::account)
        .isEqualTo("wei");
  }

  @Test
  void whoever_has_none_is_not_let_in_and_none_is_made() {
    Caller browser = new Caller(port);

    HttpResponse<String> back = browser.get(path(vouched(there(browser, "/"), "stranger")));

    assertThat(location(back)).isEqualTo("/sign-in?refused=unknown");
    assertThat(browser.cookie("guiju")).isEmpty();
    assertThat(people.find("stranger")).isEmpty();
  }

  @Test
  void the_way_there_carries_state_nonce_and_a_proof_key() {
    assertThat(there(new Caller(port), "/"))
        .startsWith(CITY.issuer() + "/oauth2/authorize?")
        .contains("response_type=code")
        .contains("state=")
        .contains("nonce=")
        .contains("code_challenge=")
        .contains("code_challenge_method=S256");
  }

  @Test
  void an_answer_meant_for_another_browser_is_refused() {
    String answer = path(vouched(there(new Caller(port), "/"), "wei"));
    Caller other = new Caller(port);

    assertThat(location(other.get(answer))).isEqualTo("/sign-in?refused=provider");
    assertThat(other.cookie("guiju")).isEmpty();
  }

  @Test
  void an_answer_with_another_state_is_refused() {
    Caller browser = new Caller(port);
    String answer = path(vouched(there(browser, "/"), "wei"));

    assertThat(location(browser.get(answer.replaceAll("state=[^&]+", "state=other"))))
        .isEqualTo("/sign-in?refused=provider");
  }

  @Test
  void an_answer_works_once() {
    Caller browser = new Caller(port);
    String answer = path(vouched(there(browser, "/"), "wei"));
    browser.get(answer);

    assertThat(location(browser.get(answer))).isEqualTo("/sign-in?refused=provider");
  }

  @Test
  void where_to_go_next_is_never_another_house() {
    Caller browser = new Caller(port);

    HttpResponse<String> back = browser.get(path(vouched(there(browser, "//evil.example"), "wei")));

    assertThat(location(back)).isEqualTo("/");
  }

  /** The address of the provider the browser is sent to. */
  private static String there(Caller browser, String next) {
    String door =
        location(
            browser.get(
                "/sign-in/provider?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    assertThat(door).startsWith("/sign-in/provider/city");
    return location(browser.get(door));
  }

  /** The provider knows that person, and sends the browser back. */
  private static String vouched(String there, String person) {
    return CITY.vouch(there, person);
  }

  private static String path(String address) {
    URI whole = URI.create(address);
    return whole.getRawPath() + "?" + whole.getRawQuery();
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
  }
}
