package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets some administrators in, or with none named everybody who is no administrator. */
public final class Entitlement implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String MARK = Entitlement.class.getName();

  private final Set<Office> offices;

  Entitlement(Set<Office> offices) {
    this.offices = offices;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
    if (!(asking.get() instanceof SignedIn signedIn)) {
      return new AuthorizationDecision(false);
    }
    Office office = signedIn.person().office();
    boolean entitled = office == null ? offices.isEmpty() : offices.contains(office);
    if (!entitled) {
      context.getRequest().setAttribute(MARK, true);
    }
    return new AuthorizationDecision(entitled);
  }

  /** Whether a request was refused because it belongs to another office than its sender's. */
  public static boolean isWhy(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }
}
