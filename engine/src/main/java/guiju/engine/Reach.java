package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.expression.Scope;
import guiju.engine.law.Action;
import guiju.engine.law.FactRef;
import guiju.engine.law.FactType;
import guiju.engine.law.Ground;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether it can be told which other dossiers an act reaches. An act that should move others and
 * does not know which would leave them behind, so it is not taken.
 */
final class Reach {
  private Reach() {}

  /** One finding for an act that ripples; none for all others. */
  static List<Finding> of(Attempt attempt, Action action) {
    if (action.ripples().isEmpty()) {
      return List.of();
    }
    Ground ground = action.order().reach();
    List<FactRef> untold = new ArrayList<>();
    boolean told = true;
    for (Action.RippleOut out : action.ripples()) {
      if (!isTold(out, attempt.scope())) {
        told = false;
        untold.addAll(out.uses());
      }
    }
    return List.of(
        told
            ? new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title()))
            : new Finding.CannotTell(
                ground, Bearing.BLOCKS, new Unreached(untold, attempt.scope())));
  }

  private static boolean isTold(Action.RippleOut out, Scope scope) {
    if (!(out.to().evaluate(scope) instanceof List<?> keys)) {
      return false;
    }
    for (Object key : keys) {
      if (key == null || key.toString().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** What was looked at to find the other dossiers. */
  private record Unreached(List<FactRef> uses, Scope scope) implements Evidence {

    @Override
    public List<FactUsed> facts() {
      List<FactUsed> facts = new ArrayList<>();
      for (FactRef ref : uses) {
        Object value = ref.value().evaluate(scope);
        facts.add(
            new FactUsed(ref.path(), ref.fact().label(), value, Values.show(ref.fact(), value)));
      }
      return facts;
    }

    @Override
    public Text message() {
      List<Text> labels = absent().stream().map(ref -> ref.fact().label()).distinct().toList();
      return labels.isEmpty()
          ? Sentences.of("order.reach.message")
          : Sentences.of("order.reach.without", Values.join(labels));
    }

    @Override
    public List<String> missing() {
      return absent().stream().map(FactRef::path).distinct().toList();
    }

    /** What is unknown; when everything has a value, a cell of a table is what is missing. */
    private List<FactRef> absent() {
      List<FactRef> unknown =
          uses.stream().filter(ref -> ref.value().evaluate(scope) == null).toList();
      return unknown.isEmpty()
          ? uses.stream().filter(ref -> ref.fact().type() == FactType.ROWS).toList()
          : unknown;
    }

    @Override
    public List<String> named() {
      return List.of();
    }
  }
}
