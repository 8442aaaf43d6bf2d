package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which offices a route is for: matters are for people without one, the rest for those named. */
public final class Entitlement {

  private static final String MARK = Entitlement.class.getName();

  private Entitlement() {}

  static boolean covers(Route route, @Nullable Office office) {
    return switch (route.callers()) {
      case ANYONE, ARRIVING, ACCOUNT -> true;
      case SIGNED_IN, DRAFTERS -> office == null;
      case OFFICE -> office != null && route.offices().contains(office);
    };
  }

  static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }

  /** Whether a request was refused because it belongs to another office than its sender's. */
  public static boolean isWhy(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }
}
