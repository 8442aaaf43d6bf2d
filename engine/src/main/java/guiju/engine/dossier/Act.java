package guiju.engine.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * An attempt.
 *
 * @param procedure id of the procedure
 * @param action id of the action
 * @param actor who, in which capacity
 * @param on which day, in Asia/Shanghai
 * @param form answers, by field; values as in {@link Facts}; a field that is not among them keeps
 *     what the dossier says
 * @param cleared fields that were known and have been emptied
 * @param materials ids of the papers handed in with it
 */
public record Act(
    String procedure,
    String action,
    Actor actor,
    LocalDate on,
    Map<String, Object> form,
    Set<String> cleared,
    Set<String> materials) {

  /** Copies what could change. */
  public Act {
    form = Map.copyOf(form);
    cleared = Set.copyOf(cleared);
    materials = Set.copyOf(materials);
  }

  /** Procedure and action as files name it. */
  public String path() {
    return procedure + "." + action;
  }
}
