package guiju.platform.web;

import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which acts move a matter on. */
public final class Steps {
  private Steps() {}

  /** Whether anybody can move a case on from a state; otherwise nobody waits for it. */
  public static boolean moves(Procedure procedure, String state) {
    return procedure.actions().values().stream()
        .filter(action -> action.isTaken() && action.from().contains(state))
        .anyMatch(
            action ->
                action.role().opinion() != null
                    || (action.to() != null
                        && !action.to().equals(state)
                        && !action.role().returns()));
  }

  /**
   * Ids of what is owed by being in a state: what acts leading into it open, and what the acts
   * somebody may take there settle. Whoever is shown the one need not be shown the other.
   *
   * @param acts ids of the acts somebody may take
   */
  public static Set<String> owed(Procedure procedure, String state, Collection<String> acts) {
    Set<String> owed = new TreeSet<>();
    for (Action action : procedure.actions().values()) {
      if (state.equals(action.to())) {
        action.opens().forEach(duty -> owed.add(duty.id()));
      }
      if (acts.contains(action.id())) {
        owed.addAll(action.closes());
      }
    }
    return owed;
  }

  /**
   * Of some acts the one to begin with: what moves the matter on comes before returning or ending
   * it.
   */
  public static @Nullable Action leading(Procedure procedure, Collection<String> acts) {
    List<Action> open =
        procedure.actions().values().stream().filter(one -> acts.contains(one.id())).toList();
    return open.stream()
        .filter(one -> one.role().opinion() != null || movesOn(procedure, one))
        .findFirst()
        .orElse(open.isEmpty() ? null : open.get(0));
  }

  private static boolean movesOn(Procedure procedure, Action action) {
    return action.to() != null && !action.role().returns() && !endsBadly(procedure, action);
  }

  private static boolean endsBadly(Procedure procedure, Action action) {
    String to = action.to();
    Procedure.State next = to == null ? null : procedure.states().get(to);
    return next != null && next.ending() == Procedure.Ending.BAD;
  }

  /**
   * What a matter is called for whom an act is open. Whoever may only send papers back, or end the
   * matter badly, is asked to look at them: then the state they stand in says more than the act.
   *
   * @param state id of the state the matter stands in
   */
  public static Text called(Procedure procedure, String state, Action action) {
    boolean only = action.role().returns() || endsBadly(procedure, action);
    Procedure.State present = procedure.states().get(state);
    return only && present != null ? present.label() : action.label();
  }
}
