package guiju.platform.administration;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.engine.text.Text;
import guiju.platform.identity.Organisation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * As what the people of an organisation may act: in the standings of the body it is, and in the
 * relations any organisation can come to have to a matter.
 */
@Component
class Eligibility {

  private final Rulebook rulebook;

  Eligibility(Judge judge) {
    this.rulebook = judge.rulebook();
  }

  /** Every capacity an organisation's people may be granted, those of its body first. */
  List<Capacity> of(Organisation organisation) {
    return rulebook.standings().values().stream()
        .filter(standing -> isOpen(standing, organisation.body()))
        .sorted((one, other) -> Boolean.compare(one.body() == null, other.body() == null))
        .flatMap(
            standing ->
                standing.posts().keySet().stream().map(id -> new Capacity(standing.id(), id)))
        .toList();
  }

  /** Whether there is such a body; an organisation without one is fine as well. */
  boolean knowsBody(@Nullable String body) {
    return body == null || rulebook.bodies().containsKey(body);
  }

  /** All bodies of the rulebook, by id. */
  Map<String, Text> bodies() {
    Map<String, Text> bodies = new java.util.LinkedHashMap<>();
    rulebook.bodies().forEach((id, body) -> bodies.put(id, body.name()));
    return bodies;
  }

  /** What a capacity is called. */
  Text name(Capacity capacity) {
    Standing standing = rulebook.standings().get(capacity.standing());
    if (standing == null) {
      return Text.same(capacity.toString());
    }
    Text post = standing.posts().getOrDefault(capacity.post(), Text.same(capacity.post()));
    return new Text(
        standing.name().zh() + " " + post.zh(), standing.name().en() + ", " + post.en());
  }

  private static boolean isOpen(Standing standing, @Nullable String body) {
    return standing.body() == null || standing.body().equals(body);
  }
}
