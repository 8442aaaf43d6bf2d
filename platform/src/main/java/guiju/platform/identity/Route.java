package guiju.platform.identity;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One way into the platform. What is not declared by a {@link Routes} is refused.
 *
 * @param method HTTP method
 * @param pattern path with {variables}, and ** for the rest of static files
 * @param callers who may call it; what they may do there is checked by the act itself
 * @param offices the administrators it is for; empty unless callers are {@link Callers#OFFICE}
 * @param effort what answering costs the house
 */
public record Route(
    HttpMethod method, String pattern, Callers callers, Set<Office> offices, Effort effort) {

  private static final Set<String> MADE_WHEN_ASKED = Set.of(".xlsx", ".docx", ".csv", ".zip");

  /** What answering costs the house. */
  public enum Effort {
    /** A page or a form. */
    ORDINARY,
    /** Making a file, searching, checking what a visitor brings: everybody has a share of it. */
    HEAVY
  }

  /** Who may call a route. */
  public enum Callers {
    /** Everybody, signed in or not. */
    ANYONE,
    /** Whoever is signed in, even while a step of coming in is due. */
    ARRIVING,
    /**
     * Whoever is signed in, owes no step any more and is no administrator: administrators have no
     * part in matters.
     */
    SIGNED_IN,
    /** Whoever is signed in, administrators too: what concerns one's own account. */
    ACCOUNT,
    /** The administrators named, and nobody else. */
    OFFICE,
    /** Whoever holds a post in a standing that may draft changes of the rulebook. */
    DRAFTERS
  }

  /** Copies what could change. */
  public Route {
    offices = Set.copyOf(offices);
  }

  /** A way in for everybody, or for people in general. */
  public Route(HttpMethod method, String pattern, Callers callers) {
    this(method, pattern, callers, Set.of());
  }

  private Route(HttpMethod method, String pattern, Callers callers, Set<Office> offices) {
    this(method, pattern, callers, offices, effort(pattern));
  }

  /** The same way in, of which everybody has a share. */
  public Route heavy() {
    return new Route(method, pattern, callers, offices, Effort.HEAVY);
  }

  private static Effort effort(String pattern) {
    return MADE_WHEN_ASKED.stream().anyMatch(pattern::endsWith) ? Effort.HEAVY : Effort.ORDINARY;
  }

  /** A page about one's own account. */
  public static Route ownPage(String pattern) {
    return new Route(HttpMethod.GET, pattern, Callers.ACCOUNT);
  }

  /** A form about one's own account. */
  public static Route ownForm(String pattern) {
    return new Route(HttpMethod.POST, pattern, Callers.ACCOUNT);
  }

  /** A page of some administrators. */
  public static Route officePage(String pattern, Office... offices) {
    return new Route(HttpMethod.GET, pattern, Callers.OFFICE, Set.of(offices));
  }

  /** A form of some administrators. */
  public static Route officeForm(String pattern, Office... offices) {
    return new Route(HttpMethod.POST, pattern, Callers.OFFICE, Set.of(offices));
  }

  /** A page or resource everybody may read. */
  public static Route open(String pattern) {
    return new Route(HttpMethod.GET, pattern, Callers.ANYONE);
  }

  /** A page those signed in may read who are no administrators. */
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

  /** A form those signed in may send who are no administrators. */
  public static Route form(String pattern) {
    return new Route(HttpMethod.POST, pattern, Callers.SIGNED_IN);
  }
}
