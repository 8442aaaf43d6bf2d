package guiju.platform.identity;

import guiju.engine.Rulebook;
import guiju.engine.law.Standing;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may draft changes of the rulebook; the rulebook itself says so.
 *
 * @param standings ids of the standings whose people may
 */
public record Drafters(Set<String> standings) {

  /** Those of a rulebook. */
  public static Drafters of(Rulebook rulebook) {
    return new Drafters(
        rulebook.standings().values().stream()
            .filter(Standing::drafts)
            .map(Standing::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a person is one of them. */
  public boolean has(@Nullable Person person) {
    return person != null
        && person.capacities().stream().anyMatch(held -> standings.contains(held.standing()));
  }
}
