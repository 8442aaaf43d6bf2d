package guiju.engine.loading;

import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fact a path of an expression names. */
final class FactPaths {
  private final Map<String, Kind> kinds;
  private final Map<String, Fact> parameters;

  FactPaths(Map<String, Kind> kinds, Map<String, Fact> parameters) {
    this.kinds = kinds;
    this.parameters = parameters;
  }

  /** The fact, through links, collections and tables; null when the path names none. */
  @Nullable Fact fact(Kind kind, List<String> path) {
    if (path.size() < 2) {
      return null;
    }
    String first = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (first.equals("policy")) {
      return parameters.get(rest.get(0));
    }
    if (first.equals("form")) {
      Fact fact = kind.fact(rest.get(0));
      return within(fact == null ? named(kind.asked(), rest.get(0)) : fact, rest);
    }
    if (first.equals(kind.name()) || first.equals("before")) {
      return of(kind, rest);
    }
    Kind other = next(kind, first);
    return other == null ? null : of(other, rest);
  }

  private @Nullable Fact of(Kind kind, List<String> path) {
    Fact fact = kind.fact(path.get(0));
    if (fact != null) {
      return within(fact, path);
    }
    Kind other = path.size() > 1 ? next(kind, path.get(0)) : null;
    return other == null ? null : of(other, path.subList(1, path.size()));
  }

  private static @Nullable Fact within(@Nullable Fact fact, List<String> path) {
    return fact == null || path.size() == 1 ? fact : named(fact.columns(), path.get(1));
  }

  private static @Nullable Fact named(List<Fact> facts, String name) {
    return facts.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
  }

  private @Nullable Kind next(Kind kind, String name) {
    for (Kind.Link link : kind.links()) {
      if (link.name().equals(name)) {
        return kinds.get(link.kind());
      }
    }
    for (Kind.Collection collection : kind.collections()) {
      if (collection.name().equals(name)) {
        return kinds.get(collection.kind());
      }
    }
    return null;
  }
}
