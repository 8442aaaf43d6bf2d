package guiju.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Where a request carries its token: in a cookie for pages, in a bearer header for programs. */
final class Ticket {

  private static final String PLAIN = "guiju";
  private static final String SECURE = "__Host-guiju";
  private static final String BEARER = "Bearer ";

  private Ticket() {}

  static Optional<String> of(HttpServletRequest request) {
    return bearer(request).or(() -> cookie(request));
  }

  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  static ResponseCookie given(HttpServletRequest request, String token) {
    return shape(request, token, SignIns.LONGEST);
  }

  static ResponseCookie taken(HttpServletRequest request) {
    return shape(request, "", Duration.ZERO);
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    String name = name(request);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private static ResponseCookie shape(HttpServletRequest request, String value, Duration lifetime) {
    return ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(lifetime)
        .build();
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE : PLAIN;
  }
}
