package guiju.engine.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a consulted standing said in one round; never changed once given, only answered.
 *
 * @param by the standing
 * @param round the round it was given in
 * @param adverse whether it objects
 * @param answered whether an adverse opinion has a recorded answer
 * @param on the day it was given
 * @param account who gave it; null when not known
 */
public record Opinion(
    String by,
    int round,
    boolean adverse,
    boolean answered,
    LocalDate on,
    @Nullable String account) {

  /** The same opinion with its answer on record. */
  public Opinion withAnswer() {
    return new Opinion(by, round, adverse, true, on, account);
  }
}
