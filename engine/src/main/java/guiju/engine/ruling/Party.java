package guiju.engine.ruling;

import guiju.engine.law.Capacity;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that has to do with a dossier, and as what. One organisation may have several
 * standings whose matters are kept apart.
 *
 * @param organisation id of the organisation
 * @param standing id of the standing it acts as; null when that is left open
 */
public record Party(String organisation, @Nullable String standing) {

  /** Whether somebody of an organisation who holds those capacities belongs to it. */
  public boolean includes(String organisation, Collection<Capacity> held) {
    return this.organisation.equals(organisation)
        && (standing == null || held.stream().anyMatch(this::speaksAs));
  }

  /** Whether a capacity is one it acts in. */
  public boolean speaksAs(Capacity capacity) {
    return standing == null || standing.equals(capacity.standing());
  }
}
