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
   * @param differences what came out otherwise than written; empty when all agrees
   */
  public record Result(WorkedCase example, List<String> differences) {

    /** Whether it came out as written. */
    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /** Runs all of them. */
  public List<Result> all() {
    return rulebook.cases().stream().map(this::one).toList();
  }

  /** Runs one. */
  public Result one(WorkedCase example) {
    List<String> differences = new ArrayList<>();
    try {
      if (example.act() == null) {
        rules(example, differences);
      } else {
        act(example, differences);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      differences.add(String.valueOf(e.getMessage()));
    }
    return new Result(example, List.copyOf(differences));
  }

  private void rules(WorkedCase example, List<String> differences) {
    List<Rule> rules = new ArrayList<>();
    for (String id : example.expect().keySet()) {
      Rule rule = rulebook.rules().get(id);
      if (rule == null) {
        differences.add("There is no rule " + id);
      } else {
        rules.add(rule);
      }
    }
    List<Finding> findings =
        judge.examine(
            example.given(), rules, Objects.requireNonNull(example.situation(), "situation"));
    compare(example, findings, differences);
  }

  private void act(WorkedCase example, List<String> differences) {
    Act act = Objects.requireNonNull(example.act());
    Ruling ruling = judged(example.given(), act);
    if (ruling.permitted() != Boolean.TRUE.equals(example.permitted())) {
      differences.add(
          "expected "
              + (ruling.permitted() ? "refused" : "permitted")
              + ", was "
              + (ruling.permitted() ? "permitted" : "refused by " + described(ruling.obstacles())));
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

  private static void compare(
      WorkedCase example, List<Finding> findings, List<String> differences) {
    for (Map.Entry<String, Outcome> expected : example.expect().entrySet()) {
      List<Finding> found = findings.stream().filter(f -> matches(f, expected.getKey())).toList();
      if (found.isEmpty()) {
        differences.add("expected a finding of " + expected.getKey() + ", there is none");
      }
      for (Finding finding : found) {
        if (finding.outcome() != expected.getValue()) {
          differences.add(
              expected.getKey()
                  + ": expected "
                  + expected.getValue().inFiles()
                  + ", was "
                  + described(List.of(finding)));
        }
      }
    }
  }

  /** An example may name the engine's own checks in short: {@code order:capacity}. */
  private static boolean matches(Finding finding, String expected) {
    String id = finding.ground().id();
    return id.equals(expected) || (expected.startsWith("order:") && id.startsWith(expected + ":"));
  }

  private static String described(List<Finding> findings) {
    List<String> described = new ArrayList<>();
    for (Finding finding : findings) {
      Evidence evidence = finding.evidence();
      described.add(
          finding.ground().id()
              + " "
              + finding.outcome().inFiles()
              + (evidence.missing().isEmpty() ? "" : " (missing " + evidence.missing() + ")")
              + ": "
              + evidence.message().en());
    }
    return String.join("; ", described);
  }

  private static void left(
      Ruling.Permitted permitted, WorkedCase.Leaves leaves, List<String> differences) {
    String state =
        permitted.next().caseOf(permitted.act().procedure()).map(CaseFile::state).orElse("");
    if (leaves.state() != null && !leaves.state().equals(state)) {
      differences.add("expected state " + leaves.state() + ", was " + state);
    }
    leaves
        .facts()
        .forEach(
            (name, value) -> {
              Object found = permitted.next().facts().recorded(name);
              if (!value.equals(found)) {
                differences.add(name + ": expected " + value + ", was " + found);
              }
            });
    List<String> open = permitted.next().obligations().stream().map(Obligation::id).toList();
    leaves.obligations().stream()
        .filter(id -> !open.contains(id))
        .forEach(id -> differences.add("expected the obligation " + id + " to be open"));
  }
}
