package guiju.platform.material;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The virus scanner papers are shown to; without a host none is asked.
 *
 * @param host where clamd listens
 * @param port 1 to 65535; 3310 if absent
 * @param patience how long one paper may take from the first byte to the answer; 15 seconds if
 *     absent
 */
@Validated
@ConfigurationProperties("guiju.material.scanner")
record ScannerSettings(
    @Nullable String host,
    @Min(1) @Max(65535) @DefaultValue("3310") int port,
    @DefaultValue("PT15S") Duration patience) {

  /** Whether there is a scanner. */
  boolean on() {
    return host != null && !host.isBlank();
  }
}
