package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Overview;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many dossiers there are, and their sums, by phase, by unit, by year. */
@Repository
class Portfolio {
  private static final String SELECT =
      """
      select %s::text as part, count(*), coalesce(sum(d.amount), 0)::int8 as amount
      from dossier d join observed o on o.dossier = d.id
      where d.kind = :kind and o.phase = any(:phases)
        and (:owner::text is null or d.owner = :owner)
        and (:year::int is null or d.year = :year)
        and (:reader::text is null or d.owner = :reader)
      group by 1
      """;

  private final JdbcClient database;
  private final Rulebook rulebook;
  private final Lamps lamps;

  Portfolio(JdbcClient database, Rulebook rulebook, Lamps lamps) {
    this.database = database;
    this.rulebook = rulebook;
    this.lamps = lamps;
  }

  /** A part of the portfolio; null where it is not known. Amounts in fen. */
  record Slice(@Nullable String part, long count, long amount) {}

  /** By phase, closed ones too; in no order. */
  List<Slice> byPhase(Scope scope) {
    return slices("o.phase", scope, phases().stream().map(Overview.Phase::id).toList());
  }

  /** By unit, what is still to be watched; where there is most first. */
  List<Slice> byOwner(Scope scope) {
    return slices("d.owner", scope, watched()).stream()
        .sorted(
            Comparator.comparing(Slice::count)
                .thenComparing(Slice::amount)
                .reversed()
                .thenComparing(slice -> String.valueOf(slice.part())))
        .toList();
  }

  /** By budget year, what is still to be watched; the latest first. */
  List<Slice> byYear(Scope scope) {
    return slices("d.year", scope, watched()).stream()
        .sorted((one, other) -> String.valueOf(other.part()).compareTo(String.valueOf(one.part())))
        .toList();
  }

  /** The phases of dossiers with lamps, from the first to the last. */
  List<Overview.Phase> phases() {
    return rulebook.overview().phases().stream()
        .filter(phase -> phase.kind().equals(lamps.kind()))
        .toList();
  }

  private List<String> watched() {
    return phases().stream().filter(phase -> !phase.closed()).map(Overview.Phase::id).toList();
  }

  private List<Slice> slices(String part, Scope scope, List<String> phases) {
    return database
        .sql(SELECT.formatted(part))
        .param("kind", lamps.kind())
        .param("phases", Observations.texts(phases))
        .param("owner", scope.owner())
        .param("year", scope.year())
        .param("reader", scope.reader())
        .query(Slice.class)
        .list();
  }
}
