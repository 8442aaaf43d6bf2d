package guiju.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is on a dossier, and through which act it became so. */
@Repository
class Turns {

  private final JdbcClient database;

  Turns(JdbcClient database) {
    this.database = database;
  }

  /**
   * One procedure waiting for one audience.
   *
   * @param procedure the procedure
   * @param audience whom it waits for
   * @param state its state
   * @param acts ids of the acts that could be taken
   * @param through number of the entry that brought it into the state; 0 when it has not begun
   * @param act procedure and action of that entry; null when it has not begun
   * @param by account that took it; null when it has not begun
   * @param day the day it came to wait
   */
  record Turn(
      String procedure,
      String audience,
      String state,
      List<String> acts,
      long through,
      @Nullable String act,
      @Nullable String by,
      LocalDate day) {}

  /** Everything that waits on a dossier. */
  List<Turn> of(String kind, String key) {
    return database
        .sql(
            """
            with moved as materialized (
              select e.sequence, e.act, e.account, e.body::json ->> 'on' as day,
                     split_part(e.act, '.', 1) as procedure,
                     e.body::json #>> array['change', 'cases', split_part(e.act, '.', 1), 'state']
                       as state
              from entry e join dossier d on d.id = e.dossier
              where d.kind = :kind and d.key = :key)
            select t.procedure, t.audience, t.state, t.acts, coalesce(m.sequence, 0) as through,
                   m.act, m.account, coalesce(m.day::date, t.since) as day
            from todo t join dossier d on d.id = t.dossier
            left join lateral (
              select * from moved m where m.procedure = t.procedure and m.state = t.state
                and m.sequence > coalesce((
                  select max(other.sequence) from moved other
                  where other.procedure = t.procedure and other.state <> t.state), 0)
              order by m.sequence limit 1) m on true
            where d.kind = :kind and d.key = :key
            order by t.procedure, t.audience
            """)
        .param("kind", kind)
        .param("key", key)
        .query(Turns::read)
        .list();
  }

  private static Turn read(ResultSet row, int number) throws SQLException {
    return new Turn(
        row.getString("procedure"),
        row.getString("audience"),
        row.getString("state"),
        List.of((String[]) row.getArray("acts").getArray()),
        row.getLong("through"),
        row.getString("act"),
        row.getString("account"),
        row.getObject("day", LocalDate.class));
  }
}
