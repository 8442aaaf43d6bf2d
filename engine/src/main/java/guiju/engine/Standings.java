package guiju.engine;

import guiju.engine.dossier.Actor;
import guiju.engine.expression.Expression;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who stands how to a dossier. */
final class Standings {
  private Standings() {}

  /** Ids of the organisations that stand in a relation to the dossier; empty when unknown. */
  static List<String> organisations(Standing standing, View view) {
    return texts(standing.organisations().get(view.dossier().kind().name()), view);
  }

  /** The same with the standings they act as, as far as those are known. */
  static List<Party> parties(Standing standing, View view) {
    List<String> acting =
        texts(standing.acting().get(view.dossier().kind().name()), view).stream()
            .filter(as -> !as.isBlank())
            .toList();
    List<Party> parties = new ArrayList<>();
    for (String organisation : organisations(standing, view)) {
      if (acting.isEmpty()) {
        parties.add(new Party(organisation, null));
      }
      acting.forEach(as -> parties.add(new Party(organisation, as)));
    }
    return parties;
  }

  private static List<String> texts(@Nullable Expression expression, View view) {
    if (expression != null && expression.evaluate(view.scope()) instanceof List<?> ids) {
      return ids.stream().filter(String.class::isInstance).map(Object::toString).toList();
    }
    return List.of();
  }

  /** Whether the actor really has the standing it claims. */
  static boolean holds(Actor actor, Standing standing, View view) {
    if (standing.body() != null) {
      return standing.body().equals(actor.body());
    }
    return organisations(standing, view).contains(actor.organisation());
  }
}
