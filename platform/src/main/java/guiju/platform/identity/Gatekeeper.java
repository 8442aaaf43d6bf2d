package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody gets who may not pass. */
final class Gatekeeper {

  private Gatekeeper() {}

  /** Visitors are sent to the sign-in page and back; programs get a plain 401. */
  static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean page =
        HttpMethod.GET.matches(request.getMethod()) && !request.getRequestURI().startsWith("/api/");
    if (!page) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(
        HttpHeaders.LOCATION, "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  /**
   * A form without its token is forbidden, and so is what belongs to another office; whatever else
   * is refused here is no declared route.
   */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    response.sendError(
        why instanceof CsrfException || Entitlement.isWhy(request)
            ? HttpServletResponse.SC_FORBIDDEN
            : HttpServletResponse.SC_NOT_FOUND);
  }

  /**
   * A foreign page can make a browser send its cookies, never a header of its own: requests that
   * carry a bearer token, or JSON to an open route, need no form token.
   */
  static boolean carriesNoCookie(HttpServletRequest request) {
    return Ticket.bearer(request).isPresent()
        || (request.getRequestURI().startsWith("/api/") && request.getCookies() == null);
  }
}
