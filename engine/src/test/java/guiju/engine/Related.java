package guiju.engine;

import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be on a dossier for one organisation to stand to it in every relation there is. */
final class Related {
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, Object> linked = new HashMap<>();

  private Related() {}

  /** The tree of a dossier of a kind to which an organisation stands in every relation. */
  static Map<String, Object> tree(Rulebook rulebook, Kind kind, String organisation) {
    Related related = new Related();
    for (Standing standing : rulebook.standings().values()) {
      var relation = standing.organisations().get(kind.name());
      if (relation != null) {
        relation.reads().forEach(path -> related.place(kind, path, organisation));
      }
    }
    return Map.of("facts", related.facts, "linked", related.linked);
  }

  /** A relation is named by a fact, by a column of a table, or by a fact of dossiers of its own. */
  private void place(Kind kind, List<String> path, String organisation) {
    if (path.size() < 2 || !path.get(0).equals(kind.name())) {
      return;
    }
    String name = path.get(1);
    Fact fact = kind.fact(name);
    if (path.size() == 2 && fact != null && fact.columns().isEmpty()) {
      facts.put(name, organisation);
    } else if (path.size() > 2) {
      Map<String, String> row = Map.of(path.get(2), organisation);
      if (fact != null) {
        facts.put(name, List.of(row));
      } else {
        linked.put(name, List.of(Map.of("key", "L-1", "facts", row)));
      }
    }
  }
}
