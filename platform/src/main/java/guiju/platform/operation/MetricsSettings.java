package guiju.platform.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read figures about the running house.
 *
 * @param secret what a monitoring program shows as bearer token, at least {@value #SHORTEST}
 *     characters; without it there are no figures
 */
@ConfigurationProperties("guiju.metrics")
record MetricsSettings(@Nullable String secret) {

  static final int SHORTEST = 24;

  boolean on() {
    return secret != null && !secret.isBlank();
  }

  /** Without the secret, which belongs into no log. */
  @Override
  public String toString() {
    return on() ? "figures for whoever knows the secret" : "no figures";
  }
}
