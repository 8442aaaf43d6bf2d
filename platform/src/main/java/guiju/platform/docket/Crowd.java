package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Dossiers that name one thing, as somebody looked at them together: all projects of a unit. An act
 * whose rules look at a crowd is written only while the crowd is still the one they looked at.
 *
 * @param of key of the dossier that was judged; empty for any
 * @param name how its rules call the crowd: {@code projects}, or {@code unit.projects}
 * @param kind kind of its members
 * @param fact by which they name what holds them together
 * @param value what holds them together
 * @param heads fingerprints of the latest entry of each
 */
record Crowd(String of, String name, String kind, String fact, String value, List<String> heads) {

  /** Fingerprint of all heads, in any order; the database makes the same. */
  String print() {
    return Digests.SHA_256.of(String.join(",", heads.stream().sorted().toList()));
  }

  /** The crowds the rules of an act look at, by name. */
  static Set<String> lookedAt(Rulebook rulebook, Action action) {
    Looking looking = new Looking(rulebook);
    Kind kind = rulebook.kind(rulebook.procedure(action.procedure()).kind());
    action.blocking().forEach(rule -> looking.at(kind, rule));
    return looking.names;
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

  /** Follows what expressions read, through facts that are derived from other facts. */
  private static final class Looking {
    private final Rulebook rulebook;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> followed = new HashSet<>();

    Looking(Rulebook rulebook) {
      this.rulebook = rulebook;
    }

    void at(Kind kind, Rule rule) {
      at(kind, "", rule.holds());
      Expression applies = rule.applies();
      if (applies != null) {
        at(kind, "", applies);
      }
    }

    private void at(Kind kind, String prefix, Expression expression) {
      for (List<String> path : expression.reads()) {
        if (path.size() > 1) {
          at(kind, prefix, path.get(0), path.get(1));
        }
      }
    }

    private void at(Kind kind, String prefix, String first, String second) {
      if (first.equals(kind.name())) {
        of(kind, prefix, second);
      } else if (prefix.isEmpty()) {
        kind.links().stream()
            .filter(link -> link.name().equals(first))
            .forEach(link -> of(rulebook.kind(link.kind()), first + ".", second));
      }
    }

    private void of(Kind kind, String prefix, String name) {
      if (kind.collections().stream().anyMatch(one -> one.name().equals(name))) {
        names.add(prefix + name);
      }
      Fact fact = kind.fact(name);
      Expression derived = fact == null ? null : fact.derived();
      if (derived != null && followed.add(prefix + name)) {
        at(kind, prefix, derived);
      }
    }
  }
}
