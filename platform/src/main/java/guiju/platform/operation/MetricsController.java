package guiju.platform.operation;

import guiju.platform.CannotStart;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures about the running house in the text form of Prometheus. They name no person, no project
 * and no sum; still they are for whoever knows the secret only, and without one there are none.
 */
@RestController
class MetricsController implements Routes {

  private static final String PATH = "/metrics";
  private static final String FORM = "text/plain; version=0.0.4; charset=utf-8";

  private final MetricsSettings settings;
  private final PrometheusMeterRegistry figures;

  MetricsController(MetricsSettings settings, PrometheusMeterRegistry figures) {
    String secret = settings.secret();
    if (settings.on() && secret != null && secret.length() < MetricsSettings.SHORTEST) {
      throw new CannotStart(
          "guiju.metrics.secret is shorter than %d characters".formatted(MetricsSettings.SHORTEST),
          "Make one at random, for instance by `openssl rand -hex 24`.");
    }
    this.settings = settings;
    this.figures = figures;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.open(PATH));
  }

  @GetMapping(PATH)
  ResponseEntity<String> figures(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown) {
    String secret = settings.secret();
    if (!settings.on() || secret == null) {
      return ResponseEntity.notFound().build();
    }
    return shown != null && same(shown, "Bearer " + secret)
        ? ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, FORM).body(figures.scrape())
        : ResponseEntity.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  private static boolean same(String shown, String wanted) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }
}
