package guiju.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever has used up their share of heavy work, and says when to come again. */
final class ShareFilter extends OncePerRequestFilter {

  private final Share share;
  private final RequestMatcher heavy;

  ShareFilter(Share share, List<Routes> routes) {
    this.share = share;
    this.heavy =
        new OrRequestMatcher(
            routes.stream()
                .flatMap(some -> some.all().stream())
                .filter(route -> route.effort() == Route.Effort.HEAVY)
                .<RequestMatcher>map(
                    route ->
                        PathPatternRequestMatcher.withDefaults()
                            .matcher(route.method(), route.pattern()))
                .toList());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = heavy.matches(request) ? share.take(caller(request)) : Duration.ZERO;
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  /** An account, whoever and wherever uses it; a visitor is where the request comes from. */
  private static String caller(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? "account " + signedIn.person().account()
        : "source " + Origin.of(request).address();
  }
}
