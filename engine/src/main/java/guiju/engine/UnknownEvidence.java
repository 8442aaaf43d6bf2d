package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.List;

/**
 * What a rule saw when it could not tell. Its own message speaks of a violation, which nobody has
 * found; so the message names what is missing instead.
 */
record UnknownEvidence(RuleEvidence seen) implements Evidence {

  @Override
  public List<FactUsed> facts() {
    return seen.facts();
  }

  @Override
  public Text message() {
    List<Text> missing =
        facts().stream()
            .filter(fact -> fact.value() == null)
            .map(FactUsed::label)
            .distinct()
            .map(label -> Sentences.of("rule.missing.fact", label))
            .toList();
    return missing.isEmpty()
        ? Sentences.of("rule.cannotTell")
        : Sentences.of("rule.missing", Values.join(missing));
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
