package guiju.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises whoever makes the request. */
final class SignInFilter extends OncePerRequestFilter {

  private final SignIns signIns;
  private final Tokens tokens;
  private final Tickets tickets;

  SignInFilter(SignIns signIns, Tokens tokens, Tickets tickets) {
    this.signIns = signIns;
    this.tokens = tokens;
    this.tickets = tickets;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    session(request)
        .ifPresent(
            session -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(new SignedIn(session));
              SecurityContextHolder.setContext(context);
            });
    chain.doFilter(request, response);
  }

  /** Tokens of programs come in a header only: a cookie would be sent along by any page. */
  private Optional<Session> session(HttpServletRequest request) {
    return Tickets.bearer(request)
        .flatMap(tokens::session)
        .or(() -> tickets.of(request).flatMap(signIns::session));
  }
}
