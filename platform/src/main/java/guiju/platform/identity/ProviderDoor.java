package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Coming in by the provider's word: code flow with PKCE, state and nonce, by an issuer that must be
 * exactly the one that was set. The person must have an account already; none is ever made here.
 */
@Component
class ProviderDoor {

  /** Where the way to the provider begins; the provider's name in addresses follows. */
  static final String THERE = "/sign-in/provider";

  private static final String BACK = THERE + "/back/*";
  private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

  private final Provider provider;
  private final ProviderSettings settings;
  private final ProviderCookie memory;
  private final Entrance entrance;
  private final SignIns signIns;
  private final Tickets tickets;

  ProviderDoor(
      Provider provider,
      ProviderSettings settings,
      ProviderCookie memory,
      Entrance entrance,
      SignIns signIns,
      Tickets tickets) {
    this.provider = provider;
    this.settings = settings;
    this.memory = memory;
    this.entrance = entrance;
    this.signIns = signIns;
    this.tickets = tickets;
  }

  /** Opens the door, if a provider is set. */
  void open(HttpSecurity http) throws Exception {
    if (!provider.on()) {
      return;
    }
    http.oauth2Login(
        door ->
            door.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/sign-in")
                .authorizationEndpoint(
                    there ->
                        there
                            .authorizationRequestResolver(resolver())
                            .authorizationRequestRepository(memory))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .successHandler(this::welcome)
                .failureHandler(this::refuse));
  }

  private OAuth2AuthorizationRequestResolver resolver() {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(provider, THERE);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  private void welcome(
      HttpServletRequest request, HttpServletResponse response, Authentication said) {
    SecurityContextHolder.clearContext();
    Origin from = Origin.of(request);
    Optional<String> token =
        said.getPrincipal() instanceof OidcUser user
            ? Optional.ofNullable(user.getClaimAsString(settings.claim()))
                .flatMap(account -> entrance.byProvider(account, from))
            : Optional.empty();
    if (token.isEmpty()) {
      LOG.info("The provider vouched for somebody who has no open account here");
      lead(response, "/sign-in?refused=unknown");
      return;
    }
    tickets.of(request).ifPresent(before -> signIns.leave(before, from));
    tickets.give(request, response, token.get());
    Object next = request.getAttribute(ProviderCookie.NEXT);
    lead(response, Destinations.within(next == null ? "/" : next.toString()));
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    LOG.info("Signing in by the provider came to nothing: {}", why.getMessage());
    lead(response, "/sign-in?refused=provider");
  }

  private static void lead(HttpServletResponse response, String to) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, to);
  }

  /** The provider's tokens are used once and forgotten. */
  private static final class NothingKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Nothing is kept.
    }

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Nothing was kept.
    }
  }
}
