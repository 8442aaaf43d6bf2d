package guiju.platform.identity;

import guiju.platform.identity.Route.Callers;
import guiju.platform.identity.Session.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may call a route: the one place that knows about steps still due and about what tokens are
 * for.
 *
 * @param route the route
 * @param drafters who may draft changes of the rulebook
 */
record Admission(Route route, Drafters drafters)
    implements AuthorizationManager<RequestAuthorizationContext> {

  /** The API, and its description. */
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/api-docs");

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
    return new AuthorizationDecision(
        route.callers() == Callers.ANYONE
            || (caller.get() instanceof SignedIn signedIn
                && admits(signedIn.session(), request.getRequest())));
  }

  private boolean admits(Session session, HttpServletRequest request) {
    if (!Entitlement.covers(route, session.person().office())) {
      Entitlement.mark(request);
      return false;
    }
    Scope scope = session.scope();
    if (scope != null) {
      return route.callers() == Callers.SIGNED_IN
          && FOR_PROGRAMS.stream().anyMatch(route.pattern()::startsWith)
          && (scope == Scope.ACT || route.method().equals(HttpMethod.GET));
    }
    return switch (route.callers()) {
      case ANYONE, ARRIVING -> true;
      case SIGNED_IN, ACCOUNT, OFFICE -> session.whole();
      case DRAFTERS -> session.whole() && drafters.has(session.person());
    };
  }
}
