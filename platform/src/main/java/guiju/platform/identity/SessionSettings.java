package guiju.platform.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a request; 30 minutes if absent
 * @param longest whatever they do; 10 hours if absent
 * @param secure when cookies are for encrypted connections only; {@link Secure#AUTO} if absent
 */
@ConfigurationProperties("guiju.sessions")
record SessionSettings(
    @DefaultValue("30m") Duration idle,
    @DefaultValue("10h") Duration longest,
    @DefaultValue("auto") Secure secure) {

  /** Refuses what would keep nobody in, or everybody for ever. */
  SessionSettings {
    if (idle.isNegative() || idle.isZero() || idle.compareTo(longest) > 0) {
      throw new guiju.platform.CannotStart(
          "Sessions cannot last %s idle and %s at most".formatted(idle, longest),
          "Set guiju.sessions.idle to less than guiju.sessions.longest, such as 30m and 10h.");
    }
  }

  /** When cookies are for encrypted connections only. */
  enum Secure {
    /** When the request came encrypted. */
    AUTO,
    /** Always: something before the platform ends the encryption and does not say so. */
    ALWAYS
  }
}
