package guiju.platform.identity;

import org.springframework.http.HttpMethod;

/**
 * One way into the platform. What is not declared by a {@link Routes} is refused.
 *
 * @param method HTTP method
 * @param pattern path with {variables}, and ** for the rest of static files
 * @param callers who may call it; what they may do there is checked by the act itself
 */
public record Route(HttpMethod method, String pattern, Callers callers) {

  /** Who may call a route. */
  public enum Callers {
    /** Everybody, signed in or not. */
    ANYONE,
    /** Whoever is signed in, even while a step of coming in is due. */
    ARRIVING,
    /** Whoever is signed in and owes no step any more. */
    SIGNED_IN,
    /** The same, holding a post in a standing that may draft changes of the rulebook. */
    DRAFTERS
  }

  /** A page or resource everybody may read. */
  public static Route open(String pattern) {
    return new Route(HttpMethod.GET, pattern, Callers.ANYONE);
  }

  /** A page those signed in may read. */
  public static Route page(String pattern) {
    return new Route(HttpMethod.GET, pattern, Callers.SIGNED_IN);
  }

  /** A page for those who may draft changes of the rulebook. */
  public static Route draftersPage(String pattern) {
    return new Route(HttpMethod.GET, pattern, Callers.DRAFTERS);
  }

  /** A form for those who may draft changes of the rulebook. */
  public static Route draftersForm(String pattern) {
    return new Route(HttpMethod.POST, pattern, Callers.DRAFTERS);
  }

  /** A form those signed in may send. */
  public static Route form(String pattern) {
    return new Route(HttpMethod.POST, pattern, Callers.SIGNED_IN);
  }
}
