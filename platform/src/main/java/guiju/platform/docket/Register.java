package guiju.platform.docket;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Registers of dossiers: one line each, filtered, in a chosen order. */
@Repository
public class Register {

  private static final int FETCHED = 500;

  private static final String VALUES =
      """
      select d.id, d.kind, d.key, d.sequence, d.name, d.owner, d.year, d.mode, d.category,
             d.amount, d.procedure, d.state, d.stage, d.turn, d.since, d.due, %s as mark
      """;

  private static final String LINE = VALUES + "from dossier d\n";

  /** What a line is read from where the order is not the register's. */
  static final String COLUMNS = VALUES.formatted("''");

  private final JdbcClient database;
  private final HouseClock clock;

  Register(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A page of a register.
   *
   * @param lines in the order asked for
   * @param previous where the page before begins; null when this is the first
   * @param next where the page after begins; null when this is the last
   */
  public record Page(
      List<RegisterLine> lines,
      @org.jspecify.annotations.Nullable Place previous,
      @org.jspecify.annotations.Nullable Place next) {}

  /** Number of lines and sum of amounts in fen. */
  public record Total(long count, long amount) {
    /** Nothing. */
    public static final Total NONE = new Total(0, 0);

    /** Both together. */
    public Total plus(Total other) {
      return new Total(count + other.count, amount + other.amount);
    }
  }

  /** The lines from a place on, at most so many. */
  public Page page(RegisterQuery query, Sorting sorting, Place place, int size) {
    boolean beginning = place.mark().isEmpty();
    Sorting.Direction way = place.back() ? Sorting.Direction.BACK : Sorting.Direction.ONWARD;
    String sql =
        LINE.formatted(sorting.key())
            + query.condition()
            + (beginning ? "" : sorting.beyond(way))
            + sorting.order(way)
            + " limit :size";
    List<RegisterLine> lines =
        new java.util.ArrayList<>(
            database
                .sql(sql)
                .params(query.parameters(clock.today()))
                .param("mark", place.mark())
                .param("id", place.id())
                .param("size", size + 1)
                .query(Register::read)
                .list());
    boolean more = lines.size() > size;
    if (more) {
      lines.remove(size);
    }
    if (place.back()) {
      Collections.reverse(lines);
    }
    return new Page(
        List.copyOf(lines),
        lines.isEmpty() || beginning || (place.back() && !more) ? null : Place.before(lines.get(0)),
        lines.isEmpty() || (!place.back() && !more)
            ? null
            : Place.after(lines.get(lines.size() - 1)));
  }

  /** The latest lines, at most so many. */
  public List<RegisterLine> latest(RegisterQuery query, int size) {
    return page(query, Sorting.LATEST, Place.BEGINNING, size).lines();
  }

  /** Hands every line to a taker, a few at a time, so that none are kept. */
  @Transactional(readOnly = true)
  public void each(RegisterQuery query, Sorting sorting, Consumer<RegisterLine> taker) {
    database
        .sql(
            LINE.formatted(sorting.key())
                + query.condition()
                + sorting.order(Sorting.Direction.ONWARD))
        .withFetchSize(FETCHED)
        .params(query.parameters(clock.today()))
        .query(
            row -> {
              taker.accept(read(row, 0));
            });
  }

  /** How many match, and the sum of their amounts in fen; counted now, however many they are. */
  public Total total(RegisterQuery query) {
    return database
        .sql(
            "select count(*) as count, coalesce(sum(d.amount), 0)::int8 as amount from dossier d"
                + query.condition())
        .params(query.parameters(clock.today()))
        .query(Total.class)
        .single();
  }

  static RegisterLine read(ResultSet row, int number) throws SQLException {
    return new RegisterLine(
        row.getLong("id"),
        row.getString("mark"),
        row.getString("kind"),
        row.getString("key"),
        row.getLong("sequence"),
        row.getString("name"),
        row.getString("owner"),
        row.getObject("year", Integer.class),
        row.getString("mode"),
        row.getString("category"),
        row.getObject("amount", Long.class),
        row.getString("procedure"),
        row.getString("state"),
        row.getObject("stage", Integer.class),
        List.of((String[]) row.getArray("turn").getArray()),
        row.getObject("since", LocalDate.class),
        row.getObject("due", LocalDate.class));
  }
}
