package guiju.platform.identity;

import guiju.engine.dossier.Actor;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act. A controller method that takes one as a parameter gets whoever is signed
 * in; a parameter marked nullable is null for a visitor.
 *
 * @param account unique id of the person's account
 * @param name the person's name
 * @param organisation id of the organisation the person acts for
 * @param organisationName its name
 * @param body id of the rulebook's body the organisation is; null when it is none
 * @param capacities what the person may act as, the first one by default
 * @param active the capacity chosen for this session; null when the person holds none
 * @param office which administrator the person is; null for everybody else
 */
public record Person(
    String account,
    String name,
    String organisation,
    Text organisationName,
    @Nullable String body,
    List<Capacity> capacities,
    @Nullable Capacity active,
    @Nullable Office office) {

  /** Copies what could change. */
  public Person {
    capacities = List.copyOf(capacities);
  }

  /** Somebody who is no administrator. */
  public Person(
      String account,
      String name,
      String organisation,
      Text organisationName,
      @Nullable String body,
      List<Capacity> capacities,
      @Nullable Capacity active) {
    this(account, name, organisation, organisationName, body, capacities, active, null);
  }

  /** Whether the person holds a capacity. */
  public boolean holds(Capacity capacity) {
    return capacities.contains(capacity);
  }

  /** Whether the person is shown how a unit stands: bodies see every unit, others their own. */
  public boolean maySeeUnit(String unit) {
    return body != null || organisation.equals(unit);
  }

  /** The person acting in a capacity; refused when it is not held. */
  public Actor as(Capacity capacity) {
    if (!holds(capacity)) {
      throw new CapacityNotHeld(account, capacity);
    }
    return new Actor(account, organisation, body, capacity);
  }

  /** The same person with another capacity chosen; refused when it is not held. */
  Person choosing(@Nullable Capacity capacity) {
    Capacity chosen = capacity != null && holds(capacity) ? capacity : first();
    return new Person(
        account, name, organisation, organisationName, body, capacities, chosen, office);
  }

  /** The same person in this capacity and no other; in none when it is not held any more. */
  Person only(Capacity capacity) {
    List<Capacity> left = holds(capacity) ? List.of(capacity) : List.of();
    return new Person(account, name, organisation, organisationName, body, left, null)
        .choosing(null);
  }

  private @Nullable Capacity first() {
    return capacities.isEmpty() ? null : capacities.get(0);
  }
}
