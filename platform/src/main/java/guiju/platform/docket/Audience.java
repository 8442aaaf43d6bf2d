package guiju.platform.docket;

import guiju.engine.law.Capacity;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Party;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.List;

/** How to-do rows name who they wait for. */
final class Audience {

  private Audience() {}

  /** Bodies by their capacity; relations by capacity and organisation. */
  static List<String> of(Outlook.Eligible eligible) {
    String capacity = eligible.capacity().toString();
    return eligible.body() != null
        ? List.of(capacity)
        : eligible.organisations().stream().map(org -> capacity + "@" + org).toList();
  }

  /** A body's capacity, but only where it is one of these parties. */
  static List<String> of(Outlook.Eligible eligible, List<Party> parties) {
    Capacity capacity = eligible.capacity();
    return eligible.body() == null
        ? List.of()
        : parties.stream()
            .filter(party -> party.speaksAs(capacity))
            .map(party -> capacity + "@" + party.organisation())
            .toList();
  }

  /** Every name under which something may wait for a person. */
  static List<String> of(Person person) {
    List<String> names = new ArrayList<>();
    for (Capacity capacity : person.capacities()) {
      names.add(capacity.toString());
      names.add(capacity + "@" + person.organisation());
    }
    return names;
  }
}
