package guiju.platform.identity;

import guiju.platform.trail.Event;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit trail what happens at the doors of accounts. It listens where that happens:
 * what cannot be written does not happen.
 */
@Component
class DoorTrail {

  private final Witness witness;
  private final People people;

  DoorTrail(Witness witness, People people) {
    this.witness = witness;
    this.people = people;
  }

  @EventListener
  void hear(AccountEvent told) {
    switch (told.what()) {
      case SIGNED_IN, SIGNED_IN_ANEW -> note(told, Kind.SIGN_IN, Result.DONE);
      case REFUSED -> note(told, Kind.SIGN_IN, Result.REFUSED);
      case SIGNED_OUT -> note(told, Kind.SIGN_OUT, Result.DONE);
      case FIRST_SECRET_ISSUED, SESSIONS_ENDED -> {
        // An administrator's act, which has a line of its own.
      }
      case FIRST_SECRET_USED,
          PASSWORD_CHANGED,
          SESSION_ENDED,
          SESSION_DISPLACED,
          FACTOR_SET,
          FACTOR_REMOVED,
          RECOVERY_CODE_USED,
          TOKEN_MADE,
          TOKEN_REVOKED ->
          note(told, Kind.OWN, Result.DONE);
    }
  }

  private void note(AccountEvent told, Kind kind, Result result) {
    String source = told.origin().address();
    Event.Who who =
        people
            .find(told.account())
            .map(one -> new Event.Who(one.account(), one.name(), one.organisation(), source))
            .orElseGet(() -> new Event.Who(told.account(), "", "", source));
    witness.note(new Event(kind, who, told.account(), result, "", told.what().name()));
  }
}
