package guiju.platform.obligation;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All the rulebook says about what may be owed. */
@Component
public class Duties {

  private final Map<String, Action.Duty> all = new HashMap<>();

  /** Everything a rulebook lets arise. */
  public Duties(Rulebook rulebook) {
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        action.opens().forEach(duty -> all.putIfAbsent(place(procedure.kind(), duty.id()), duty));
      }
    }
  }

  /** What is owed under an id on a kind of dossier; null when the rulebook has no such thing. */
  public Action.@Nullable Duty of(String kind, String id) {
    return all.get(place(kind, id));
  }

  private static String place(String kind, String id) {
    return kind + "/" + id;
  }
}
