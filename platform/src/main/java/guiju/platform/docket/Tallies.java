package guiju.platform.docket;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts registers. Those of some ten thousands are counted anew each time; larger ones are counted
 * again in the background while the last count is shown, with its time.
 */
@Repository
public class Tallies {

  private static final long QUICKLY_COUNTED = 50_000;
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final long COUNTED_AT_MOST = 20_000;
  private static final int KEPT = 200;

  private static final String CELLS =
      """
      select d.procedure, d.state, d.owner, d.year, d.mode, d.turn, d.marks,
             case when d.due is null then 'none' when d.due < :today then 'overdue'
                  when d.due <= :soon then 'soon' else 'ahead' end as near,
             count(*) as count, coalesce(sum(d.amount), 0)::int8 as amount
      from dossier d %s
      group by 1, 2, 3, 4, 5, 6, 7, 8
      """;

  private final JdbcClient database;
  private final Estimates estimates;
  private final HouseClock clock;
  private final TaskExecutor background;
  private final Map<RegisterQuery, Kept> kept = new ConcurrentHashMap<>();

  Tallies(
      JdbcClient database,
      Estimates estimates,
      HouseClock clock,
      @Qualifier("applicationTaskExecutor") TaskExecutor background) {
    this.background = background;
    this.database = database;
    this.estimates = estimates;
    this.clock = clock;
  }

  /** A count that took long, and whether somebody is counting again. */
  private record Kept(Tally tally, LocalDate day, Instant counted, AtomicBoolean again) {}

  /** Counts of all the register holds for the reader and the text; filters are read off it. */
  public Tally of(RegisterQuery query) {
    RegisterQuery whole = query.unfiltered();
    if (!whole.text().isEmpty()) {
      long expected =
          estimates.rows(
              "select from dossier d" + whole.condition(), whole.parameters(clock.today()));
      return expected > COUNTED_AT_MOST ? Tally.about(expected) : Tally.exact(cells(whole));
    }
    Kept last = kept.get(whole);
    if (last == null || !last.day().equals(clock.today())) {
      return count(whole);
    }
    boolean stale = last.counted().plus(STALE).isBefore(clock.present());
    if (stale && last.again().compareAndSet(false, true)) {
      background.execute(() -> countAgain(whole, last));
    }
    return last.tally();
  }

  /** How many obligations are open on the dossiers of a register, by the obligation's id. */
  public Map<String, Long> duties(RegisterQuery query) {
    Map<String, Long> duties = new HashMap<>();
    database
        .sql(
            "select o.id, count(*) from obligation o join dossier d on d.id = o.dossier"
                + query.condition()
                + " group by o.id")
        .params(query.parameters(clock.today()))
        .query(
            row -> {
              duties.put(row.getString(1), row.getLong(2));
            });
    return duties;
  }

  private void countAgain(RegisterQuery whole, Kept last) {
    try {
      count(whole);
    } finally {
      last.again().set(false);
    }
  }

  private Tally count(RegisterQuery whole) {
    LocalDateTime when = LocalDateTime.ofInstant(clock.present(), HouseClock.ZONE);
    Tally tally = Tally.exact(cells(whole));
    if (tally.of(Map.of()).total().count() <= QUICKLY_COUNTED) {
      kept.remove(whole);
      return tally;
    }
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    kept.put(whole, new Kept(tally.as(when), clock.today(), clock.present(), new AtomicBoolean()));
    return tally;
  }

  private List<Tally.Cell> cells(RegisterQuery whole) {
    return database
        .sql(CELLS.formatted(whole.condition()))
        .params(whole.parameters(clock.today()))
        .query(Tallies::cell)
        .list();
  }

  private static Tally.Cell cell(ResultSet row, int number) throws SQLException {
    Map<Facet, List<String>> values = new HashMap<>();
    String procedure = row.getString("procedure");
    put(values, Facet.STAGE, procedure);
    put(values, Facet.STATE, procedure == null ? null : procedure + "." + row.getString("state"));
    put(values, Facet.UNIT, row.getString("owner"));
    put(values, Facet.YEAR, row.getString("year"));
    put(values, Facet.MODE, row.getString("mode"));
    put(values, Facet.DUE, row.getString("near"));
    values.put(Facet.TURN, List.of((String[]) row.getArray("turn").getArray()));
    for (String mark : (String[]) row.getArray("marks").getArray()) {
      int equals = mark.indexOf('=');
      String fact = mark.substring(0, equals);
      values
          .computeIfAbsent(new Facet("f." + fact, fact), facet -> new ArrayList<>())
          .add(mark.substring(equals + 1));
    }
    return new Tally.Cell(values, new Register.Total(row.getLong("count"), row.getLong("amount")));
  }

  private static void put(Map<Facet, List<String>> values, Facet facet, @Nullable String value) {
    if (value != null) {
      values.put(facet, List.of(value));
    }
  }
}
