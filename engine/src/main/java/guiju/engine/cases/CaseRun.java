package guiju.engine.cases;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the worked examples of a rulebook. */
public final class CaseRun {
  private final Rulebook rulebook;
  private final Judge judge;

  /** A run under a rulebook. */
  public CaseRun(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.judge = new Judge(rulebook);
  }

  /**
   * How one example came out.
   *
   * @param example the example
   * @param said what came out otherwise than written; empty when all agrees
   */
  public record Result(WorkedCase example, List<Text> said) {

    /** The same as the command line says it. */
    public List<String> differences() {
      return said.stream().map(Text::en).toList();
    }

    /** Whether it came out as written. */
    public boolean passed() {
      return said.isEmpty();
    }
  }

  /** Runs all of them. */
  public List<Result> all() {
    return rulebook.cases().stream().map(this::one).toList();
  }

  /** Runs one. */
  public Result one(WorkedCase example) {
    List<Text> differences = new ArrayList<>();
    try {
      if (example.act() == null) {
        rules(example, differences);
      } else {
        act(example, differences);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      differences.add(Text.same(String.valueOf(e.getMessage())));
    }
    return new Result(example, List.copyOf(differences));
  }

  private void rules(WorkedCase example, List<Text> differences) {
    List<Rule> rules = new ArrayList<>();
    for (String id : example.expect().keySet()) {
      Rule rule = rulebook.rules().get(id);
      if (rule == null) {
        differences.add(Sentences.of("case.rule", id));
      } else {
        rules.add(rule);
      }
    }
    List<Finding> findings =
        judge.examine(
            example.given(), rules, Objects.requireNonNull(example.situation(), "situation"));
    compare(example, findings, differences);
  }

  private void act(WorkedCase example, List<Text> differences) {
    Act act = Objects.requireNonNull(example.act());
    Ruling ruling = judged(example.given(), act);
    if (ruling.permitted() != Boolean.TRUE.equals(example.permitted())) {
      differences.add(
          ruling.permitted()
              ? Sentences.of("case.permitted")
              : Sentences.of("case.refused", described(ruling.obstacles())));
    }
    compare(example, ruling.findings(), differences);
    WorkedCase.Leaves leaves = example.leaves();
    if (leaves != null && ruling instanceof Ruling.Permitted permitted) {
      left(permitted, leaves, differences);
    }
  }

  private Ruling judged(Dossier given, Act act) {
    return switch (act.actor().account()) {
      case WorkedCase.RIPPLE -> judge.ripple(given, act);
      case WorkedCase.CLOCK -> judge.tick(given, act);
      default -> judge.rule(given, act);
    };
  }

  private void compare(WorkedCase example, List<Finding> findings, List<Text> differences) {
    for (Map.Entry<String, Outcome> expected : example.expect().entrySet()) {
      List<Finding> found = findings.stream().filter(f -> matches(f, expected.getKey())).toList();
      if (found.isEmpty()) {
        differences.add(Sentences.of("case.finding.none", called(expected.getKey())));
      }
      for (Finding finding : found) {
        if (finding.outcome() != expected.getValue()) {
          differences.add(
              Sentences.of(
                  "case.finding",
                  called(expected.getKey()),
                  word(expected.getValue()),
                  described(List.of(finding))));
        }
      }
    }
  }

  /** An example may name the engine's own checks in short: {@code order:capacity}. */
  private static boolean matches(Finding finding, String expected) {
    String id = finding.ground().id();
    return id.equals(expected) || (expected.startsWith("order:") && id.startsWith(expected + ":"));
  }

  /** People read the title, files the id. */
  private Text called(String id) {
    Rule rule = rulebook.rules().get(id);
    return new Text(rule == null ? id : rule.title().zh(), id);
  }

  private static Text word(Outcome outcome) {
    return new Text(Sentences.of("outcome." + outcome.inFiles()).zh(), outcome.inFiles());
  }

  private static Text described(List<Finding> findings) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Finding finding : findings) {
      Evidence evidence = finding.evidence();
      Text word = word(finding.outcome());
      String missing = evidence.missing().isEmpty() ? "" : " (missing " + evidence.missing() + ")";
      Text said = new Text(word.zh(), finding.ground().id() + " " + word.en() + missing);
      Text whole =
          finding.outcome().stands() ? Sentences.of("case.with", said, evidence.message()) : said;
      zh.add(whole.zh());
      en.add(whole.en());
    }
    return new Text(String.join("; ", zh), String.join("; ", en));
  }

  private static void left(
      Ruling.Permitted permitted, WorkedCase.Leaves leaves, List<Text> differences) {
    String state =
        permitted.next().caseOf(permitted.act().procedure()).map(CaseFile::state).orElse("");
    if (leaves.state() != null && !leaves.state().equals(state)) {
      differences.add(Sentences.of("case.state", leaves.state(), state));
    }
    leaves
        .facts()
        .forEach(
            (name, value) -> {
              Object found = permitted.next().facts().recorded(name);
              if (!value.equals(found)) {
                differences.add(
                    Sentences.of("case.fact", name, value, Objects.toString(found, "—")));
              }
            });
    List<String> open = permitted.next().obligations().stream().map(Obligation::id).toList();
    leaves.obligations().stream()
        .filter(id -> !open.contains(id))
        .forEach(id -> differences.add(Sentences.of("case.obligation", id)));
  }
}
