package guiju.engine.dossier;

import java.util.List;
import java.util.Map;

/**
 * Other dossiers the rules of a dossier may see.
 *
 * @param one by the name of the link
 * @param many by the name of the collection
 */
public record Linked(Map<String, Dossier> one, Map<String, List<Dossier>> many) {
  /** Nothing else may be seen. */
  public static final Linked NONE = new Linked(Map.of(), Map.of());

  /** Copies both. */
  public Linked {
    one = Map.copyOf(one);
    many = Map.copyOf(many);
  }
}
