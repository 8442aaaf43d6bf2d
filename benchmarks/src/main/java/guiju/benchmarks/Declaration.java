package guiju.benchmarks;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Rule;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.WorkedCase;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A complete need about to be declared, as the rulebook's own worked example tells it; the rulebook
 * is loaded from its folder ({@code -Dguiju.rulebook=…}) when the measurement begins.
 */
@State(Scope.Benchmark)
public class Declaration {
  private static final String ACT = "declaration.submit";
  private static final int ASKED = 30;

  final Judge judge = new Judge(load());
  final WorkedCase example = example(judge.rulebook());
  final Dossier dossier = example.given();
  final Act act = Objects.requireNonNull(example.act());
  final List<Rule> rules = rules(judge.rulebook());

  private static Rulebook load() {
    Path folder = Path.of(System.getProperty("guiju.rulebook", "rulebooks/nanchong-2023"));
    if (RulebookLoader.load(folder) instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    throw new IllegalStateException(
        "No usable rulebook in " + folder.toAbsolutePath() + "; name one by -Dguiju.rulebook=…");
  }

  private static WorkedCase example(Rulebook rulebook) {
    return rulebook.cases().stream()
        .filter(one -> one.act() != null && one.act().path().equals(ACT))
        .filter(one -> Boolean.TRUE.equals(one.permitted()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No worked example permits " + ACT));
  }

  /** What the act itself asks, filled up with further rules on projects in the order of the law. */
  private static List<Rule> rules(Rulebook rulebook) {
    Action submit = rulebook.action("declaration", "submit");
    Set<Rule> rules = new LinkedHashSet<>(submit.blocking());
    rules.addAll(submit.warning());
    rulebook.rules().values().stream().filter(r -> r.kind().equals("project")).forEach(rules::add);
    return rules.stream().limit(ASKED).toList();
  }
}
