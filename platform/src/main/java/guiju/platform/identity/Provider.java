package guiju.platform.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The provider the city signs in with. What it says about itself is fetched when somebody first
 * wants to sign in by it: the platform starts without it.
 */
@Component
class Provider implements ClientRegistrationRepository {

  /** What it is called in addresses. */
  static final String ID = "city";

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final ProviderSettings settings;
  private volatile @Nullable ClientRegistration known;

  Provider(ProviderSettings settings) {
    this.settings = settings;
  }

  boolean on() {
    return settings.on();
  }

  /** Whether it can be reached, now or before. */
  boolean answers() {
    return findByRegistrationId(ID) != null;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!settings.on() || !ID.equals(id)) {
      return null;
    }
    ClientRegistration before = known;
    return before == null ? ask() : before;
  }

  private @Nullable ClientRegistration ask() {
    try {
      ClientRegistration.Builder asked =
          ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
              .registrationId(ID)
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .redirectUri("{baseUrl}/sign-in/provider/back/{registrationId}")
              .scope(scopes());
      ClientRegistration fresh = asked.build();
      known = fresh;
      return fresh;
    } catch (RuntimeException e) {
      LOG.warn("The sign-in provider {} does not answer as it should", settings.issuer(), e);
      return null;
    }
  }

  private String[] scopes() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("openid"), settings.scopes().stream())
        .distinct()
        .toArray(String[]::new);
  }
}
