package guiju.platform.identity;

import guiju.platform.trail.Event;
import guiju.platform.trail.Event.Who;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes around everything else what was refused, and which files leave the house. A request makes
 * one line at the most. Visitors who are led to the sign-in page, or ask for what does not exist,
 * make none: anybody could fill the trail with those.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TrailFilter extends OncePerRequestFilter {

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
  private static final int NOT_FOUND = 404;

  private final Trail trail;
  private final SignIns signIns;
  private final Tokens tokens;
  private final Tickets tickets;

  TrailFilter(Trail trail, SignIns signIns, Tokens tokens, Tickets tickets) {
    this.trail = trail;
    this.signIns = signIns;
    this.tokens = tokens;
    this.tickets = tickets;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new FileWatch(response, (kind, name) -> leaves(request, kind, name)));
    int status = response.getStatus();
    if (REFUSALS.contains(status) && !Witness.hasNoted(request)) {
      refused(request, status);
    }
  }

  /** Said before the first byte: what cannot be noted does not leave. */
  private void leaves(HttpServletRequest request, Kind kind, String name) {
    trail.write(
        new Event(
            kind, who(request, holder(request)), object(request), Result.DONE, "", ending(name)));
  }

  /**
   * Which file it was stands in its address. Its name may be a matter's own, which is nothing for
   * those who read the trail.
   */
  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void refused(HttpServletRequest request, int status) {
    Person person = holder(request);
    if (person != null || status != NOT_FOUND) {
      trail.write(
          new Event(
              Kind.ACCESS,
              who(request, person),
              object(request),
              Result.REFUSED,
              "",
              Integer.toString(status)));
    }
  }

  private @Nullable Person holder(HttpServletRequest request) {
    Optional<Session> session =
        Tickets.bearer(request)
            .flatMap(tokens::session)
            .or(() -> tickets.of(request).flatMap(signIns::session));
    return session.map(Session::person).orElse(null);
  }

  private static Who who(HttpServletRequest request, @Nullable Person person) {
    String source = Origin.of(request).address();
    return person == null
        ? new Who("", "", "", source)
        : new Who(person.account(), person.name(), person.organisation(), source);
  }

  /** Method and path; questions may hold what somebody typed and stay out. */
  private static String object(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI();
  }
}
