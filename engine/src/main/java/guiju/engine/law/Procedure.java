package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States and the acts that lead from one to another; what it does not list is refused.
 *
 * @param id unique in the rulebook
 * @param kind kind of dossier
 * @param title what it is called
 * @param cites paragraphs
 * @param satisfies ids of the requirements it meets
 * @param concerns when false, this is not the dossier's path; null when it always is
 * @param pathGround what a finding says when it is not the dossier's path
 * @param stage its place on the dossier's stage path; 0 when it has none
 * @param holdsUp whether the stage path waits for it while it goes on; only what has no stage does
 * @param repeatable whether a new case may open when the last has ended
 * @param states by id, in order; the first marked start
 * @param consult opinions asked for, by standing, in order; empty when none
 * @param actions by id, in order
 */
public record Procedure(
    String id,
    String kind,
    Text title,
    List<String> cites,
    List<String> satisfies,
    @Nullable Expression concerns,
    Ground pathGround,
    int stage,
    boolean holdsUp,
    boolean repeatable,
    Map<String, State> states,
    Map<String, Consultation> consult,
    Map<String, Action> actions) {

  /** Whether a state ends the case, and how. */
  public enum Ending {
    /** The case goes on. */
    NONE,
    /** The case reached what it was for. */
    GOOD,
    /** The case ended without it. */
    BAD
  }

  /**
   * One state.
   *
   * @param id unique in the procedure
   * @param label what people call it
   * @param start whether a case begins here
   * @param ending whether it ends here
   * @param turn whose turn it is: standings, {@code consulted} among them for whoever is asked for
   *     an opinion; empty when nobody's
   * @param seenBy the standing that alone may read the dossier while it is in this state; null when
   *     whoever stands to it may
   */
  public record State(
      String id,
      Text label,
      boolean start,
      Ending ending,
      List<String> turn,
      @Nullable String seenBy) {

    /** Copies what could change. */
    public State {
      turn = List.copyOf(turn);
    }
  }

  /**
   * One opinion asked for.
   *
   * @param standing who is asked
   * @param opinion what kind of opinion
   * @param cites paragraphs
   * @param when asked only when this holds; null when always
   * @param satisfies ids of the requirements it meets
   */
  public record Consultation(
      String standing,
      Text opinion,
      List<String> cites,
      @Nullable Expression when,
      List<String> satisfies) {}

  /** The state a case begins in. */
  public State start() {
    return states.values().stream().filter(State::start).findFirst().orElseThrow();
  }
}
