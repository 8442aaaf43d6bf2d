package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Objects;

/** What a rule saw when facts were missing: it names them and does not say that it is broken. */
record Untold(RuleEvidence seen) implements Evidence {

  @Override
  public Text message() {
    List<Text> unknown =
        facts().stream().filter(fact -> Objects.isNull(fact.value())).map(FactUsed::label).toList();
    return unknown.isEmpty()
        ? Sentences.of("rule.untold")
        : Sentences.of("rule.untold.without", Values.join(unknown));
  }

  @Override
  public List<FactUsed> facts() {
    return seen.facts();
  }

  @Override
  public List<String> missing() {
    return seen.missing();
  }

  @Override
  public List<String> named() {
    return seen.named();
  }
}
