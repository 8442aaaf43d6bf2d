package guiju.platform.identity;

import guiju.platform.identity.Session.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody gets who may not pass. */
final class Gatekeeper {

  private Gatekeeper() {}

  /** Visitors are sent to the sign-in page and back; programs get a plain 401. */
  static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean page = HttpMethod.GET.matches(request.getMethod()) && !isForPrograms(request);
    if (!page) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    lead(request, response, "/sign-in");
  }

  /** The API, and its description. */
  private static boolean isForPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/v3/");
  }

  /** To another page first, and from there back to the one that was wanted. */
  private static void lead(HttpServletRequest request, HttpServletResponse response, String to) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(
        HttpHeaders.LOCATION, to + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  /**
   * A form without its token is forbidden, and so is a token used for what it was not made for, or
   * what belongs to another office. Whoever owes a step of coming in is led to it. Whatever else is
   * refused here is no declared route.
   */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Session session =
        SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
            ? signedIn.session()
            : null;
    if (why instanceof CsrfException
        || Entitlement.isWhy(request)
        || (session != null && session.scope() != null)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Step due = session == null ? null : session.due();
    if (due == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (HttpMethod.GET.matches(request.getMethod()) && !isForPrograms(request)) {
      lead(request, response, due.path());
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * A foreign page can make a browser send its cookies, never a header of its own: requests that
   * carry a bearer token, or JSON to an open route, need no form token.
   */
  static boolean carriesNoCookie(HttpServletRequest request) {
    return Tickets.bearer(request).isPresent()
        || (request.getRequestURI().startsWith("/api/") && request.getCookies() == null);
  }
}
