package guiju.platform.identity;

import guiju.platform.HouseClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * What must be remembered while somebody is at the provider, kept by the browser in a shut cookie:
 * it comes back to the same browser, within five minutes, to whichever instance.
 */
@Component
class ProviderCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** Where the browser is to go when it is back, left on the request. */
  static final String NEXT = ProviderCookie.class.getName() + ".next";

  private static final String NAME = "guiju-provider";
  private static final String PURPOSE = "provider";
  private static final String UNTIL = "until";
  private static final String WANTED = "next";
  private static final Duration LASTS = Duration.ofMinutes(5);

  private final Tickets tickets;
  private final DoorKey key;
  private final HouseClock clock;

  ProviderCookie(Tickets tickets, DoorKey key, HouseClock clock) {
    this.tickets = tickets;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    return kept(request)
        .filter(kept -> said(kept, OAuth2ParameterNames.STATE).equals(state))
        .map(ProviderCookie::asked)
        .orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
    if (asked != null) {
      kept(request).ifPresent(kept -> request.setAttribute(NEXT, said(kept, WANTED)));
      tickets.set(request, response, NAME, "", Duration.ZERO);
    }
    return asked;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      tickets.set(request, response, NAME, "", Duration.ZERO);
      return;
    }
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put("at", asked.getAuthorizationUri());
    kept.put(OAuth2ParameterNames.CLIENT_ID, asked.getClientId());
    kept.put(OAuth2ParameterNames.REDIRECT_URI, String.valueOf(asked.getRedirectUri()));
    kept.put(OAuth2ParameterNames.SCOPE, String.join(" ", asked.getScopes()));
    kept.put(OAuth2ParameterNames.STATE, String.valueOf(asked.getState()));
    kept.put(OidcParameterNames.NONCE, attribute(asked, OidcParameterNames.NONCE));
    kept.put(PkceParameterNames.CODE_VERIFIER, attribute(asked, PkceParameterNames.CODE_VERIFIER));
    kept.put(UNTIL, String.valueOf(clock.present().plus(LASTS).toEpochMilli()));
    String next = request.getParameter("next");
    kept.put(WANTED, Destinations.within(next == null ? "/" : next));
    byte[] shut = key.seal(PURPOSE, written(kept).getBytes(StandardCharsets.UTF_8));
    tickets.set(
        request,
        response,
        NAME,
        Base64.getUrlEncoder().withoutPadding().encodeToString(shut),
        LASTS);
  }

  private static String attribute(OAuth2AuthorizationRequest asked, String name) {
    Object value = asked.getAttribute(name);
    return value == null ? "" : value.toString();
  }

  private Optional<Map<String, String>> kept(HttpServletRequest request) {
    return tickets
        .cookie(request, NAME)
        .flatMap(ProviderCookie::decoded)
        .flatMap(shut -> key.open(PURPOSE, shut))
        .map(text -> read(new String(text, StandardCharsets.UTF_8)))
        .filter(kept -> Long.parseLong(said(kept, UNTIL)) > clock.present().toEpochMilli());
  }

  private static Optional<byte[]> decoded(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationRequest asked(Map<String, String> kept) {
    Map<String, Object> attributes =
        Map.of(
            OAuth2ParameterNames.REGISTRATION_ID, Provider.ID,
            OidcParameterNames.NONCE, said(kept, OidcParameterNames.NONCE),
            PkceParameterNames.CODE_VERIFIER, said(kept, PkceParameterNames.CODE_VERIFIER));
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(said(kept, "at"))
        .clientId(said(kept, OAuth2ParameterNames.CLIENT_ID))
        .redirectUri(said(kept, OAuth2ParameterNames.REDIRECT_URI))
        .scopes(Set.of(said(kept, OAuth2ParameterNames.SCOPE).split(" ")))
        .state(said(kept, OAuth2ParameterNames.STATE))
        .attributes(attributes)
        .build();
  }

  private static String said(Map<String, String> kept, String name) {
    return kept.getOrDefault(name, "");
  }

  private static String written(Map<String, String> kept) {
    return kept.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> read(String text) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String one : text.split("&")) {
      int at = one.indexOf('=');
      kept.put(
          one.substring(0, at), URLDecoder.decode(one.substring(at + 1), StandardCharsets.UTF_8));
    }
    return kept;
  }
}
