package guiju.platform.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator proposes and another decides.
 *
 * @param id its number
 * @param kind what is proposed
 * @param account whom it concerns
 * @param object the post or the office; {@code secret} for a new first secret
 * @param reason why it is proposed
 * @param proposedBy account of who proposes
 * @param proposed when
 * @param expires after that it cannot be confirmed any more
 * @param state how far it has come
 * @param decidedBy account of who decided; null while it is open
 * @param note what was said with the decision; empty when nothing
 */
record Proposal(
    long id,
    Kind kind,
    String account,
    String object,
    String reason,
    String proposedBy,
    Instant proposed,
    Instant expires,
    State state,
    @Nullable String decidedBy,
    String note) {

  /** What can be proposed. */
  enum Kind {
    /** That somebody may act as something. */
    POST,
    /** That somebody becomes an administrator. */
    OFFICE,
    /** That somebody is no administrator any more. */
    DISMISSAL,
    /** That somebody who has been in before gets a new first secret. */
    SECRET
  }

  /** How far a proposal can come. */
  enum State {
    /** Waits for a decision. */
    OPEN,
    /** Was confirmed; a new secret may be issued once. */
    CONFIRMED,
    /** Was declined. */
    DECLINED,
    /** Was taken back by who proposed it. */
    TAKEN_BACK,
    /** Was confirmed, and the secret has been issued. */
    USED
  }

  /** Whether it waits and can still be confirmed. */
  boolean isOpen(Instant present) {
    return state == State.OPEN && expires.isAfter(present);
  }
}
