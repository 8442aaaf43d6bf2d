package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Scope;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRef;
import guiju.engine.law.FactType;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.text.Directory;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rule saw; kept as the scope and worked out when somebody reads it. */
record RuleEvidence(Rule rule, Scope scope) implements Evidence {

  @Override
  public List<FactUsed> facts() {
    List<FactUsed> facts = new ArrayList<>();
    for (FactRef ref : rule.uses()) {
      Object value = ref.value().evaluate(scope);
      facts.add(new FactUsed(ref.path(), ref.fact().label(), value, shown(ref.fact(), value)));
    }
    return facts;
  }

  private Text shown(Fact fact, @Nullable Object value) {
    return value != null
            && !value.toString().isBlank()
            && fact.type() == FactType.ORGANISATION
            && scope.host() instanceof Directory directory
        ? directory.organisation(value.toString())
        : Values.show(fact, value);
  }

  @Override
  public Text message() {
    return rule.ground().message().fill(scope);
  }

  @Override
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (FactRef ref : rule.uses()) {
      if (ref.value().evaluate(scope) == null) {
        missing.add(ref.path());
      }
    }
    return missing;
  }

  @Override
  public List<String> named() {
    Expression names = rule.names();
    if (names != null && names.evaluate(scope) instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
    return List.of();
  }
}
