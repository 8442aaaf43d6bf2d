package guiju.platform.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All daily rounds, for whoever looks after the house. */
@Repository
public class Rounds {

  private final JdbcClient database;

  Rounds(JdbcClient database) {
    this.database = database;
  }

  /** The latest rounds, the last one first. */
  public List<Round> latest(int limit) {
    return database
        .sql("select * from daily_round order by day desc limit :limit")
        .param("limit", limit)
        .query(Rounds::read)
        .list();
  }

  /**
   * The last day whose round was finished, up to a day: rounds of days that have not come were made
   * while a clock was wrong.
   */
  Optional<LocalDate> lastFinished(LocalDate until) {
    return database
        .sql(
            """
            select day from daily_round where finished is not null and day <= :until
            order by day desc limit 1
            """)
        .param("until", until)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Begins a round, or one that broke off or failed somewhere anew.
   *
   * @return which attempt it is
   */
  int begin(LocalDate day, OffsetDateTime present, String instance) {
    return database
        .sql(
            """
            insert into daily_round as r (day, begun, instance, attempts)
            values (:day, :present, :instance, 1)
            on conflict (day) do update
              set begun = excluded.begun, instance = excluded.instance, attempts = r.attempts + 1
            returning attempts
            """)
        .param("day", day)
        .param("present", present)
        .param("instance", instance)
        .query(Integer.class)
        .single();
  }

  /** Adds what was done to the day's line; what a round that broke off had done stays counted. */
  void count(LocalDate day, Tally tally) {
    database
        .sql(
            """
            update daily_round set taken = taken + :taken, refused = :refused, failed = :failed,
              aged = aged + :aged
            where day = :day
            """)
        .param("day", day)
        .param("taken", tally.taken())
        .param("refused", tally.refused())
        .param("failed", tally.failed())
        .param("aged", tally.aged())
        .update();
  }

  void finish(LocalDate day, OffsetDateTime present) {
    database
        .sql("update daily_round set finished = :present where day = :day")
        .param("present", present)
        .param("day", day)
        .update();
  }

  private static Round read(ResultSet row, int number) throws SQLException {
    return new Round(
        row.getObject("day", LocalDate.class),
        row.getObject("begun", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished", OffsetDateTime.class)),
        row.getString("instance"),
        row.getInt("taken"),
        row.getInt("refused"),
        row.getInt("failed"),
        row.getInt("aged"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
