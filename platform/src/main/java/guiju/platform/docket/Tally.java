package guiju.platform.docket;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many dossiers there are of each combination of facets, and their sums: every filter's count
 * can be read off it without asking the database again.
 */
public final class Tally {

  private static final int REMEMBERED = 500;

  private final List<Cell> cells;
  private final @Nullable LocalDateTime counted;
  private final boolean complete;
  private final Map<Map<Facet, String>, Counts> remembered = new ConcurrentHashMap<>();

  /** Dossiers that are the same in every facet. */
  record Cell(Map<Facet, List<String>> values, Register.Total total) {

    boolean matches(Facet facet, String wanted) {
      return values.getOrDefault(facet, List.of()).contains(wanted);
    }
  }

  private Tally(List<Cell> cells, @Nullable LocalDateTime counted, boolean complete) {
    this.cells = List.copyOf(cells);
    this.counted = counted;
    this.complete = complete;
  }

  /** Counted this moment. */
  static Tally exact(List<Cell> cells) {
    return new Tally(cells, null, true);
  }

  /** Of so many dossiers that counting each would take too long; only how many is known, about. */
  static Tally about(long rows) {
    Cell all = new Cell(Map.of(), new Register.Total(rows, 0));
    return new Tally(List.of(all), null, false);
  }

  /** The same, counted a while ago. */
  Tally as(LocalDateTime when) {
    return new Tally(cells, when, complete);
  }

  /** When it was counted, when that was not just now. */
  public @Nullable LocalDateTime counted() {
    return counted;
  }

  /** Whether it was counted; otherwise its total is only what the database expects. */
  public boolean isCounted() {
    return complete;
  }

  /**
   * Counts of a register.
   *
   * @param total of what the filters leave
   * @param facets for each facet, what each of its values would leave beside the other filters;
   *     largest first
   */
  public record Counts(Register.Total total, Map<Facet, Map<String, Register.Total>> facets) {}

  /** What a choice of filters leaves, and what each further one would. */
  public Counts of(Map<Facet, String> chosen) {
    if (!complete) {
      return new Counts(cells.get(0).total(), Map.of());
    }
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(Map.copyOf(chosen), this::count);
  }

  /** How many there are of each pair of values of two facets; largest first. */
  public Map<List<String>, Register.Total> pairs(Facet one, Facet other) {
    Map<List<String>, Register.Total> pairs = new HashMap<>();
    for (Cell cell : cells) {
      for (String first : cell.values().getOrDefault(one, List.of())) {
        for (String second : cell.values().getOrDefault(other, List.of())) {
          pairs.merge(List.of(first, second), cell.total(), Register.Total::plus);
        }
      }
    }
    Map<List<String>, Register.Total> sorted = new LinkedHashMap<>();
    pairs.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<List<String>, Register.Total> pair) -> pair.getValue().count())
                .reversed()
                .thenComparing(pair -> String.join(" ", pair.getKey())))
        .forEach(pair -> sorted.put(pair.getKey(), pair.getValue()));
    return sorted;
  }

  private Counts count(Map<Facet, String> chosen) {
    Register.Total total = Register.Total.NONE;
    Map<Facet, Map<String, Register.Total>> facets = new HashMap<>();
    for (Cell cell : cells) {
      Facet failed = null;
      int failures = 0;
      for (Map.Entry<Facet, String> choice : chosen.entrySet()) {
        if (!cell.matches(choice.getKey(), choice.getValue())) {
          failed = choice.getKey();
          failures++;
        }
      }
      if (failures == 0) {
        total = total.plus(cell.total());
        cell.values().keySet().forEach(facet -> add(facets, facet, cell));
      } else if (failures == 1 && failed != null) {
        // Everything but its own facet fits: it would be left if that were chosen instead.
        add(facets, failed, cell);
      }
    }
    facets.replaceAll((facet, counts) -> sorted(counts));
    return new Counts(total, facets);
  }

  private static void add(Map<Facet, Map<String, Register.Total>> facets, Facet facet, Cell cell) {
    Map<String, Register.Total> counts = facets.computeIfAbsent(facet, any -> new TreeMap<>());
    for (String value : cell.values().getOrDefault(facet, List.of())) {
      counts.merge(value, cell.total(), Register.Total::plus);
    }
  }

  private static Map<String, Register.Total> sorted(Map<String, Register.Total> counts) {
    Map<String, Register.Total> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Register.Total> one) -> one.getValue().count())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }
}
