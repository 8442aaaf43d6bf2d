package guiju.platform.administration;

import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import java.util.Optional;

/**
 * The second of two words: who may decide what somebody else proposed, who may take it back, and
 * which hindrance is named first when there are several.
 */
final class SecondWord {

  private SecondWord() {}

  /**
   * What waits for a decision.
   *
   * @param proposedBy account of who proposed it
   * @param hindrance what in the matter itself stands against deciding it now
   */
  record Waiting(String proposedBy, Optional<Objection> hindrance) {}

  /** Why somebody may not confirm or decline; {@code waiting} is empty when nothing waits. */
  static Optional<Objection> againstDeciding(Person by, Optional<Waiting> waiting) {
    if (by.office() != Office.SECURITY) {
      return Optional.of(Objection.of("office"));
    } else if (waiting.isEmpty()) {
      return Optional.of(Objection.of("decided"));
    } else if (waiting.get().hindrance().isPresent()) {
      return waiting.get().hindrance();
    }
    return isFrom(by, waiting.get()) ? Optional.of(Objection.of("eyes")) : Optional.empty();
  }

  /** Why somebody may not take it back: only who proposed it can, and only while it waits. */
  static Optional<Objection> againstTakingBack(Person by, Optional<Waiting> waiting) {
    if (waiting.isEmpty()) {
      return Optional.of(Objection.of("decided"));
    }
    return isFrom(by, waiting.get()) ? Optional.empty() : Optional.of(Objection.of("others"));
  }

  private static boolean isFrom(Person by, Waiting waiting) {
    return by.account().equals(waiting.proposedBy());
  }
}
