package guiju.engine;

import guiju.engine.dossier.Actor;
import guiju.engine.expression.Expression;
import guiju.engine.law.Standing;
import java.util.List;

/** Who stands how to a dossier. */
final class Standings {
  private Standings() {}

  /** Ids of the organisations that stand in a relation to the dossier; empty when unknown. */
  static List<String> organisations(Standing standing, View view) {
    Expression expression = standing.organisations().get(view.dossier().kind().name());
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
