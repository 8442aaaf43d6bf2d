package guiju.engine.loading;

import guiju.engine.Rulebook;
import guiju.engine.expression.Call;
import guiju.engine.expression.Expression;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is computed from itself: computed facts that lead back to themselves, and opinions
 * asked for only when none is missing. Asking for such a value would never come to an end.
 */
final class Circles {
  private static final String MISSING = "missingOpinions";

  private final Rulebook rulebook;
  private final Sources sources;
  private final Problems problems;
  private final Map<String, Set<String>> leads = new LinkedHashMap<>();
  private final Set<String> walked = new LinkedHashSet<>();
  private final Set<String> reported = new LinkedHashSet<>();

  Circles(Rulebook rulebook, Sources sources, Problems problems) {
    this.rulebook = rulebook;
    this.sources = sources;
    this.problems = problems;
    rulebook.kinds().values().forEach(this::facts);
    rulebook.procedures().values().forEach(this::opinions);
  }

  /** Whether there are any; each is reported once. */
  boolean found() {
    leads.keySet().forEach(start -> walk(start, new ArrayList<>()));
    return !reported.isEmpty();
  }

  private void facts(Kind kind) {
    for (Fact fact : kind.facts()) {
      if (fact.derived() != null) {
        lead(fact(kind, fact.name()), kind, fact.derived());
      }
    }
  }

  private void opinions(Procedure procedure) {
    Kind kind = rulebook.kind(procedure.kind());
    procedure
        .consult()
        .values()
        .forEach(asked -> lead(opinions(procedure.id()), kind, asked.when()));
  }

  private static String fact(Kind kind, String name) {
    return kind.name() + "." + name;
  }

  private static String opinions(String procedure) {
    return "opinions of " + procedure;
  }

  private void lead(String from, Kind kind, @Nullable Expression expression) {
    Set<String> to = leads.computeIfAbsent(from, f -> new LinkedHashSet<>());
    if (expression == null) {
      return;
    }
    for (List<String> path : expression.reads()) {
      if (path.size() > 1 && path.get(0).equals(kind.name())) {
        to.add(fact(kind, path.get(1)));
      }
    }
    expression.calls().stream().flatMap(this::asked).map(Circles::opinions).forEach(to::add);
  }

  /** The procedures whose missing opinions a call asks for; all when it does not say. */
  private Stream<String> asked(Call call) {
    if (!call.function().equals(MISSING)) {
      return Stream.empty();
    }
    return call.constants().get(0) instanceof String procedure
        ? Stream.of(procedure)
        : rulebook.procedures().keySet().stream();
  }

  private void walk(String here, List<String> way) {
    int before = way.indexOf(here);
    if (before >= 0) {
      report(way.subList(before, way.size()));
    } else if (walked.add(here)) {
      way.add(here);
      leads.getOrDefault(here, Set.of()).forEach(next -> walk(next, way));
      way.remove(way.size() - 1);
    }
  }

  private void report(List<String> circle) {
    if (circle.stream().noneMatch(reported::contains)) {
      String start = circle.get(0);
      problems.add(
          placeOf(start), "Computed from itself: " + String.join(" → ", circle) + " → " + start);
    }
    reported.addAll(circle);
  }

  private Place placeOf(String part) {
    for (Procedure procedure : rulebook.procedures().values()) {
      if (part.equals(opinions(procedure.id()))) {
        return sources.placeIn("procedures", procedure.id(), "consult");
      }
    }
    int dot = part.indexOf('.');
    return sources.placeOfFact(part.substring(0, dot), part.substring(dot + 1));
  }
}
