package guiju.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Where a request carries its token: in a cookie for pages, in a bearer header for programs. */
@Component
public class Tickets {

  private static final String NAME = "guiju";
  private static final String HOST_ONLY = "__Host-";
  private static final String BEARER = "Bearer ";

  private final SessionSettings settings;

  Tickets(SessionSettings settings) {
    this.settings = settings;
  }

  /** A wanted path, if it is one of this platform; the first page otherwise. */
  public static String within(String wanted) {
    return Destinations.within(wanted);
  }

  Optional<String> of(HttpServletRequest request) {
    return bearer(request).or(() -> cookie(request, NAME));
  }

  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  /** Whether cookies of this answer are for encrypted connections only. */
  boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || settings.secure() == SessionSettings.Secure.ALWAYS;
  }

  /** Gives the browser the token of its session. */
  void give(HttpServletRequest request, HttpServletResponse response, String token) {
    set(request, response, NAME, token, settings.longest());
  }

  /** Takes the token away. */
  void take(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, NAME, "", Duration.ZERO);
  }

  /** The value of one of our cookies. */
  Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    String full = name(request, name);
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(full)) {
        return Optional.of(cookie.getValue()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Sets one of our cookies: unreadable for scripts, sent by no foreign form. */
  void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration lifetime) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request, name), value)
            .httpOnly(true)
            .secure(isSecure(request))
            .sameSite("Lax")
            .path("/")
            .maxAge(lifetime)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Browsers keep cookies of this name from being set by other hosts or in the clear. */
  private String name(HttpServletRequest request, String name) {
    return isSecure(request) ? HOST_ONLY + name : name;
  }
}
