package guiju.platform.web;

import guiju.engine.law.Capacity;
import guiju.engine.ruling.Outlook;
import guiju.platform.identity.Person;
import java.util.List;

/** Whether an act that could come next is open to a person, and in which capacities. */
public final class Reach {
  private Reach() {}

  /** The person's capacities that may take the act; the one in use first. */
  public static List<Capacity> capacities(Outlook.Possibility possible, Person person) {
    return possible.who().stream()
        .filter(eligible -> fits(eligible, person))
        .map(Outlook.Eligible::capacity)
        .distinct()
        .sorted(java.util.Comparator.comparing(capacity -> !capacity.equals(person.active())))
        .toList();
  }

  private static boolean fits(Outlook.Eligible eligible, Person person) {
    return person.holds(eligible.capacity())
        && (eligible.body() != null
            ? eligible.body().equals(person.body())
            : eligible.organisations().contains(person.organisation()));
  }
}
