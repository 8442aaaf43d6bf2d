package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dossiers that name one thing, as somebody looked at them together: all projects of a unit. An act
 * whose rules look at a crowd is written only while the crowd is still the one they looked at.
 *
 * @param of key of the dossier that was judged; empty for any
 * @param name how its rules call the crowd: {@code projects}, or {@code unit.projects}
 * @param kind kind of its members
 * @param fact by which they name what holds them together
 * @param value what holds them together
 * @param print fingerprint of all their heads
 */
record Crowd(String of, String name, String kind, String fact, String value, String print) {

  /** Fingerprint of heads in any order; the database makes the same. */
  static String print(Stream<String> heads) {
    return Digests.SHA_256.of(String.join(",", heads.sorted().toList()));
  }

  /** The crowds the rules of an act look at, by name. */
  static Set<String> lookedAt(Rulebook rulebook, Action action) {
    Kind kind = rulebook.kind(rulebook.procedures().get(action.procedure()).kind());
    Set<String> names = new LinkedHashSet<>();
    action.blocking().stream()
        .flatMap(Crowd::expressions)
        .flatMap(expression -> expression.reads().stream())
        .forEach(path -> add(rulebook, kind, path, names));
    return names;
  }

  /** The crowds any act on a kind of dossier looks at, by name. */
  static Set<String> lookedAt(Rulebook rulebook, Kind kind) {
    Set<String> names = new LinkedHashSet<>();
    rulebook.procedures().values().stream()
        .filter(procedure -> procedure.kind().equals(kind.name()))
        .flatMap(procedure -> procedure.actions().values().stream())
        .forEach(action -> names.addAll(lookedAt(rulebook, action)));
    return names;
  }

  private static Stream<Expression> expressions(Rule rule) {
    return Stream.of(rule.applies(), rule.holds()).filter(Objects::nonNull);
  }

  private static void add(Rulebook rulebook, Kind kind, List<String> path, Set<String> names) {
    if (path.size() < 2) {
      return;
    }
    String first = path.get(0);
    String second = path.get(1);
    if (first.equals(kind.name()) && has(kind, second)) {
      names.add(second);
    }
    for (Kind.Link link : kind.links()) {
      if (link.name().equals(first) && has(rulebook.kind(link.kind()), second)) {
        names.add(first + "." + second);
      }
    }
  }

  private static boolean has(Kind kind, String collection) {
    return kind.collections().stream().anyMatch(one -> one.name().equals(collection));
  }
}
