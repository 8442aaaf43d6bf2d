package guiju.engine.replay;

import java.util.List;
import java.util.Map;

/**
 * A dossier as it stood at one moment, as files write it, so that any rulebook can read it.
 *
 * @param kind its kind
 * @param key its key
 * @param sequence how many acts had been taken on it; 0 before the first
 * @param tree what {@link guiju.engine.DossierWriter} writes; empty before the first act
 * @param one other dossiers it saw, by the name of the link
 * @param many lists of dossiers it saw, by the name of the collection
 */
public record Sight(
    String kind,
    String key,
    long sequence,
    Map<String, Object> tree,
    Map<String, Sight> one,
    Map<String, List<Sight>> many) {

  /** Copies what could change; the tree may hold unknown values and stays as it is. */
  public Sight {
    one = Map.copyOf(one);
    many = Map.copyOf(many);
  }
}
