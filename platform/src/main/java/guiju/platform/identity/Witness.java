package guiju.platform.identity;

import guiju.platform.trail.Event;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes into the audit trail what the present request does, as its sender. */
@Component
public class Witness {

  private static final String NOTED = Witness.class.getName();

  private final Trail trail;

  Witness(Trail trail) {
    this.trail = trail;
  }

  /** Something was done; said last, and in the transaction of what was done. */
  public void done(Kind kind, String object, String was, String became) {
    trail.write(new Event(kind, who(), object, Result.DONE, was, became));
  }

  /** Does something as somebody who has sent no request: an administrator of the sample city. */
  public void as(Person person, Runnable work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new SignedIn(new Session(0, person, Session.Way.DEMONSTRATION, null, null, null)));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Something was done that changes nothing. */
  public void done(Kind kind, String object) {
    done(kind, object, "", "");
  }

  /** Something was refused, with the reason; the request is not noted a second time. */
  public void refused(Kind kind, String object, String why) {
    note(new Event(kind, who(), object, Result.REFUSED, "", why));
  }

  /** Something happened as told; when it was a refusal, the request is not noted again. */
  void note(Event event) {
    trail.write(event);
    if (event.result() == Result.REFUSED
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
      now.getRequest().setAttribute(NOTED, true);
    }
  }

  static boolean hasNoted(jakarta.servlet.http.HttpServletRequest request) {
    return request.getAttribute(NOTED) != null;
  }

  static Event.Who who(Person person) {
    return new Event.Who(person.account(), person.name(), person.organisation(), source());
  }

  private static Event.Who who() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? who(signedIn.person())
        : new Event.Who("", "", "", source());
  }

  private static String source() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? Origin.of(now.getRequest()).address()
        : Event.Who.HOUSE.source();
  }
}
