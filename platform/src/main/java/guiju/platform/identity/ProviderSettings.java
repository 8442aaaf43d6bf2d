package guiju.platform.identity;

import guiju.platform.CannotStart;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of the city by which people sign in (OpenID Connect); without an issuer there is none.
 *
 * @param issuer its address, exactly as it calls itself; https, except on this machine
 * @param clientId what this platform is called there
 * @param clientSecret the secret of that
 * @param claim which of its statements is the account; {@code sub} if absent
 * @param scopes what is asked for besides {@code openid}
 */
@ConfigurationProperties("guiju.oidc")
record ProviderSettings(
    @Nullable String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("sub") String claim,
    @DefaultValue List<String> scopes) {

  /** Refuses a provider that anybody on the way could play. */
  ProviderSettings {
    if (issuer != null && !issuer.isBlank() && !isSafe(URI.create(issuer))) {
      throw new CannotStart(
          "The sign-in provider %s is not reached by https".formatted(issuer),
          "Name its https address by GUIJU_OIDC_ISSUER; http is for a provider on this machine.");
    }
  }

  boolean on() {
    return issuer != null && !issuer.isBlank();
  }

  /** Without the secret, which belongs into no log. */
  @Override
  public String toString() {
    return "sign-in by " + issuer;
  }

  private static boolean isSafe(URI issuer) {
    if ("https".equals(issuer.getScheme())) {
      return true;
    }
    try {
      return "http".equals(issuer.getScheme())
          && issuer.getHost() != null
          && InetAddress.getByName(issuer.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
