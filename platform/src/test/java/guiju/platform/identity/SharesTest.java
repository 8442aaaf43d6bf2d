package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.FreshHome;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A house in which everybody has two pieces of heavy work a minute. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "guiju.home=target/sharing-home",
      "guiju.rulebook=src/test/rulebook",
      "guiju.share.per-minute=2"
    })
@ContextConfiguration(initializers = FreshHome.class)
class SharesTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired List<Routes> routes;

  @BeforeEach
  void two_people() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol("share-one", "傅例多", "pond", List.of(Capacity.of("owner.handler")));
    people.enrol("share-two", "傅例少", "pond", List.of(Capacity.of("owner.handler")));
  }

  @Test
  void whoever_has_used_up_their_share_is_told_when_to_come_again_and_nobody_else_is() {
    String greedy = signIn("share-one");
    String other = signIn("share-two");
    assertThat(page("/search?q=x", greedy).statusCode()).isEqualTo(200);
    assertThat(page("/to-dos.xlsx", greedy).statusCode()).isEqualTo(200);

    HttpResponse<String> page = page("/search?q=x", greedy);
    HttpResponse<String> program = program(greedy);

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow())
        .isBetween(1, 30);
    assertThat(page.body()).contains("一分钟里要得太多", "等一分钟再办");
    assertThat(program.statusCode()).isEqualTo(429);
    assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(page("/search?q=x", other).statusCode()).isEqualTo(200);
    assertThat(page("/workbench", greedy).statusCode()).isEqualTo(200);
  }

  @Test
  void every_file_that_is_made_when_asked_for_comes_out_of_a_share() {
    List<String> heavy =
        routes.stream()
            .flatMap(some -> some.all().stream())
            .filter(route -> route.effort() == Route.Effort.HEAVY)
            .map(Route::pattern)
            .toList();

    assertThat(heavy)
        .contains(
            "/search",
            "/verify",
            "/projects.xlsx",
            "/dossiers/{kind}/{key}/export.zip",
            "/administration/trail.csv",
            "/api/v1/rulings",
            "/api/v1/outlooks")
        .doesNotContain("/workbench", "/acts/{kind}/{key}/{act}");
  }

  private String signIn(String who) {
    HttpResponse<String> answer =
        new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\":\"%s\",\"secret\":\"\"}".formatted(who));
    return answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> page(String path, String token) {
    return new Caller(port).get(path, "Authorization", "Bearer " + token, "Accept", "text/html");
  }

  private HttpResponse<String> program(String token) {
    return new Caller(port).json("/api/v1/rulings", "{}", "Authorization", "Bearer " + token);
  }
}
