package guiju.platform.identity;

import guiju.platform.HouseClock;
import guiju.platform.identity.Session.Way;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Some acts are not for whoever finds a screen left open: they ask that a password or a code was
 * shown within the last five minutes. Programs never are fresh.
 */
@Service
public class Fresh {

  /** How long showing a password or a code counts. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  private final HouseClock clock;
  private final Passwords passwords;
  private final Demonstration demonstration;

  Fresh(HouseClock clock, Passwords passwords, Demonstration demonstration) {
    this.clock = clock;
    this.passwords = passwords;
    this.demonstration = demonstration;
  }

  /**
   * Refuses the present request unless its maker has shown a password or a code lately. Pages are
   * sent to confirm it and come back.
   *
   * @throws NotFresh when they have not, or nobody is signed in
   */
  public void required() {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
        || !is(signedIn.session())) {
      throw new NotFresh();
    }
  }

  /** The same for a session at hand. */
  public void required(Session session) {
    if (!is(session)) {
      throw new NotFresh();
    }
  }

  /** Whether whoever it is has shown a password or a code lately. */
  public boolean is(Session session) {
    if (session.way() == Way.DEMONSTRATION && demonstration.on()) {
      return passwords.since(session.person().account()).isEmpty();
    }
    Instant proved = session.proved();
    return session.way() != Way.TOKEN
        && proved != null
        && proved.plus(LASTS).isAfter(clock.present())
        && proved.minus(SignIns.AHEAD).isBefore(clock.present());
  }
}
