package guiju.platform.identity;

import guiju.platform.identity.Session.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * What people change about the session they are in. Each time the browser gets a new token: whoever
 * knew the one before cannot do more than before, and soon nothing.
 */
@Component
public class OwnSession {

  private final SignIns signIns;
  private final Tickets tickets;

  OwnSession(SignIns signIns, Tickets tickets) {
    this.signIns = signIns;
    this.tickets = tickets;
  }

  /** A step of coming in is done; the session as it is now. */
  public Session done(
      HttpServletRequest request, HttpServletResponse response, Session session, Step step) {
    return tickets
        .of(request)
        .flatMap(token -> signIns.done(token, step))
        .flatMap(
            fresh -> {
              tickets.give(request, response, fresh);
              return signIns.session(fresh);
            })
        .orElse(session);
  }

  /** A password was chosen: whoever else was signed in with the old one is not any more. */
  public void passwordChosen(
      HttpServletRequest request, HttpServletResponse response, Session session) {
    signIns.endOthers(session.person().account(), session.id());
    done(request, response, session, Step.PASSWORD);
  }

  /** Whether this browser's session is over because its owner came in somewhere else. */
  public boolean isDisplaced(HttpServletRequest request) {
    return tickets.of(request).filter(signIns::isDisplaced).isPresent();
  }

  /** A password or a code was shown once more. */
  public void proved(HttpServletRequest request, HttpServletResponse response) {
    tickets
        .of(request)
        .flatMap(signIns::proved)
        .ifPresent(fresh -> tickets.give(request, response, fresh));
  }
}
