package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where rules act: for each rule the acts that check it.
 *
 * @param byRule rule id → acts, in rulebook order
 */
record Acting(Map<String, List<Place>> byRule) {
  /** An act of a procedure that checks a rule; it only reminds when it does not block. */
  record Place(Procedure procedure, Action action, boolean blocks) {}

  static Acting of(Rulebook rulebook) {
    Map<String, List<Place>> byRule = new LinkedHashMap<>();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        action
            .blocking()
            .forEach(rule -> add(byRule, rule.id(), new Place(procedure, action, true)));
        action
            .warning()
            .forEach(rule -> add(byRule, rule.id(), new Place(procedure, action, false)));
      }
    }
    return new Acting(byRule);
  }

  List<Place> of(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }

  private static void add(Map<String, List<Place>> byRule, String rule, Place place) {
    byRule.computeIfAbsent(rule, id -> new ArrayList<>()).add(place);
  }
}
