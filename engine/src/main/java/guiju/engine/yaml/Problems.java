package guiju.engine.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** One more problem at a place. */
  public void add(Place place, String message) {
    all.add(new Problem(place.file(), place.line(), message));
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return all.isEmpty();
  }

  /** All problems, by file and line. */
  public List<Problem> sorted() {
    return all.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
        .distinct()
        .toList();
  }
}
