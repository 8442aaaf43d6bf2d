package guiju.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises whoever makes the request. */
final class SignInFilter extends OncePerRequestFilter {

  private final SignIns signIns;

  SignInFilter(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Ticket.of(request)
        .flatMap(signIns::holder)
        .ifPresent(
            person -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(new SignedIn(person));
              SecurityContextHolder.setContext(context);
            });
    chain.doFilter(request, response);
  }
}
