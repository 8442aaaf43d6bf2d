package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Cure;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Dossiers and acts of a rulebook, written as YAML in one line. */
public final class Scene {
  /** The day on which acts are taken unless they say otherwise. */
  public static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private final Rulebook rulebook;
  private final Judge judge;

  /** A scene under a rulebook. */
  public Scene(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.judge = new Judge(rulebook);
  }

  /** A scene under the small rulebook. */
  public static Scene small() {
    return new Scene(SmallBook.whole().rulebook());
  }

  /** The rulebook. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** The judge. */
  public Judge judge() {
    return judge;
  }

  /** A tree out of YAML. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> tree(String yaml) {
    Problems problems = new Problems();
    Object tree = YamlNode.parse("test", yaml, problems).map(YamlNode::tree).orElse(Map.of());
    if (!problems.none()) {
      throw new IllegalArgumentException(problems.sorted().toString());
    }
    return (Map<String, Object>) tree;
  }

  /** A permit; what is written stands beside its kind and key. */
  public Dossier permit(String yaml) {
    return dossier("{kind: permit, key: P-1, " + yaml + "}");
  }

  /** A dossier. */
  public Dossier dossier(String yaml) {
    return usable(new DossierTree(rulebook).read(tree(yaml)));
  }

  /** What is wrong with a dossier, in English. */
  public List<String> dossierProblems(String yaml) {
    return english(new DossierTree(rulebook).read(tree(yaml)));
  }

  /** An act of a capacity; its organisation is the body's, or the applicant {@code smith}. */
  public Act act(String path, String capacity, String more) {
    var standing = rulebook.standings().get(capacity.substring(0, capacity.indexOf('.')));
    String body = standing == null ? null : standing.body();
    String by =
        "account: "
            + capacity
            + (body == null ? ", organisation: smith" : ", organisation: " + body)
            + (body == null ? "" : ", body: " + body)
            + ", capacity: "
            + capacity;
    return act("{act: " + path + ", by: {" + by + "}" + (more.isEmpty() ? "" : ", " + more) + "}");
  }

  /** An act. */
  public Act act(String yaml) {
    return usable(new ActTree(rulebook).read(tree(yaml), DAY));
  }

  /** What is wrong with an act, in English. */
  public List<String> actProblems(String yaml) {
    return english(new ActTree(rulebook).read(tree(yaml), DAY));
  }

  /** The ruling on an act. */
  public Ruling rule(Dossier dossier, String path, String capacity, String more) {
    return judge.rule(dossier, act(path, capacity, more));
  }

  /** What a permitted act leaves. */
  public Dossier take(Dossier dossier, String path, String capacity, String more) {
    return taken(dossier, path, capacity, more).next();
  }

  /** A permitted act. */
  public Ruling.Permitted taken(Dossier dossier, String path, String capacity, String more) {
    Ruling ruling = rule(dossier, path, capacity, more);
    if (ruling instanceof Ruling.Permitted permitted) {
      return permitted;
    }
    throw new AssertionError(path + " is refused: " + said(ruling));
  }

  /** The ids of what refuses, with their outcomes. */
  public static List<String> obstacles(Ruling ruling) {
    return ruling.obstacles().stream()
        .map(f -> f.ground().id() + " " + f.outcome().inFiles())
        .toList();
  }

  /** How a ground came out; fails when it was not asked exactly once. */
  public static Outcome outcome(Ruling ruling, String ground) {
    return finding(ruling, ground).outcome();
  }

  /** The finding of a ground; fails when it was not asked exactly once. */
  public static Finding finding(Ruling ruling, String ground) {
    List<Finding> found =
        ruling.findings().stream().filter(f -> f.ground().id().equals(ground)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " findings of " + ground + " in " + said(ruling));
    }
    return found.get(0);
  }

  /** How to cure it; fails when the finding says no cure. */
  public static Cure cure(Finding finding) {
    return Objects.requireNonNull(finding.ground().cure(), finding.ground().id());
  }

  private static List<String> said(Ruling ruling) {
    return ruling.findings().stream()
        .map(
            f -> f.ground().id() + " " + f.outcome().inFiles() + ": " + f.evidence().message().en())
        .toList();
  }

  private static <T> T usable(Reading<T> reading) {
    T value = reading.value();
    if (value == null) {
      throw new AssertionError(english(reading).toString());
    }
    return value;
  }

  private static List<String> english(Reading<?> reading) {
    return reading.problems().stream().map(Text::en).toList();
  }
}
