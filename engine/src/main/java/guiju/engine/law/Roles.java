package guiju.engine.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program needs to know of a kind of dossier besides its facts; every part may be missing.
 *
 * @param kind what the kind is to the program; null when no page is its own
 * @param facts which fact has which role, by the fact's name
 * @param ahead names of the facts asked of somebody who only wants to know what would await such a
 *     dossier, in the order of asking
 * @param register names of the facts a register of such dossiers shows and filters by, in order
 * @param alike names of the facts by which such dossiers, besides their names, are found alike
 */
public record Roles(
    @Nullable KindRole kind,
    Map<FactRole, String> facts,
    List<String> ahead,
    List<String> register,
    List<String> alike) {

  /** Copies what could change. */
  public Roles {
    facts = Map.copyOf(facts);
    ahead = List.copyOf(ahead);
    register = List.copyOf(register);
    alike = List.copyOf(alike);
  }
}
