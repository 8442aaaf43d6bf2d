package guiju.platform.lab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay of what has happened under a draft.
 *
 * @param id its number
 * @param draft the draft
 * @param revision the state of the draft that is tried
 * @param account who asked for it
 * @param state where it stands
 * @param asked when it was asked for
 * @param ended when it ended; null before
 * @param after the last dossier that is done
 * @param dossiers how many dossiers are done
 * @param total how many there are
 * @param acts how many acts were judged again
 * @param oldLaw how many the law in force cannot judge any more
 * @param flips how much would be otherwise in all
 * @param outcomes how many of them change what is permitted or possible
 * @param reason why it failed; empty otherwise
 */
record Run(
    long id,
    long draft,
    int revision,
    String account,
    State state,
    Instant asked,
    @Nullable Instant ended,
    long after,
    int dossiers,
    int total,
    int acts,
    int oldLaw,
    int flips,
    int outcomes,
    String reason) {

  /** How many keep the answer and differ in findings or in what follows. */
  int others() {
    return flips - outcomes;
  }

  /** Where a replay stands. */
  enum State {
    /** Another one goes first. */
    WAITING,
    /** It goes on. */
    RUNNING,
    /** Everything has been judged again. */
    DONE,
    /** It had to be given up. */
    FAILED;

    boolean goesOn() {
      return this == WAITING || this == RUNNING;
    }
  }
}
