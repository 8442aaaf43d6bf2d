package guiju.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import guiju.platform.CannotStart;
import guiju.platform.FreshHome;
import guiju.platform.docket.ActWatch;
import guiju.platform.docket.Answer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "guiju.home=target/measured-home",
      "guiju.rulebook=src/test/rulebook",
      "guiju.metrics.secret=" + MetricsTest.SECRET
    })
@ContextConfiguration(initializers = FreshHome.class)
class MetricsTest {

  static final String SECRET = "a-secret-of-enough-letters";

  @LocalServerPort int port;

  @Test
  void whoever_knows_the_secret_reads_figures_of_the_house() throws Exception {
    HttpResponse<String> answer = ask("Bearer " + SECRET);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body())
        .contains("guiju_outbox ", "guiju_todos ", "guiju_obligations_overdue ")
        .contains("hikaricp_connections{")
        .contains("guiju_round_age_days ")
        .doesNotContain("NaN");
  }

  @Test
  void every_attempted_act_is_counted_by_its_outcome() {
    PrometheusMeterRegistry figures = registry();
    ActWatch watch = new Figures().acts(figures);
    Answer answer = new Answer.Unusable(List.of());

    assertThat(watch.watch(() -> answer)).isSameAs(answer);
    assertThatThrownBy(() -> watch.watch(() -> fail("the database is gone")))
        .isInstanceOf(AssertionError.class);

    assertThat(figures.scrape())
        .contains("guiju_acts_seconds_count{outcome=\"unusable\"} 1")
        .contains("guiju_acts_seconds_count{outcome=\"failed\"} 1");
  }

  @Test
  void nobody_else_does() throws Exception {
    assertThat(ask("Bearer another").statusCode()).isEqualTo(401);
    assertThat(ask(SECRET).statusCode()).isEqualTo(401);
    assertThat(ask("").body()).doesNotContain("guiju_");
  }

  @Test
  void without_a_secret_there_are_no_figures() {
    MetricsController none = new MetricsController(new MetricsSettings(null), registry());

    assertThat(none.figures("Bearer null").getStatusCode().value()).isEqualTo(404);
    assertThat(none.figures(null).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void a_secret_that_can_be_guessed_is_refused_at_the_start() {
    assertThatThrownBy(() -> new MetricsController(new MetricsSettings("x".repeat(23)), registry()))
        .isInstanceOf(CannotStart.class);
    assertThat(new MetricsController(new MetricsSettings("x".repeat(24)), registry())).isNotNull();
  }

  private static PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  private HttpResponse<String> ask(String authorization) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/metrics".formatted(port)))
            .header("Authorization", authorization)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
