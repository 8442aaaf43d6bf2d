package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Procedure;
import guiju.platform.web.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom matters wait, and how long; only those that somebody's act would move on. */
@Repository
class Waits {
  private static final String WAIT =
      """
      with wait as (
        select d.id, d.kind, d.key, d.name, d.owner, t.procedure, t.state, min(t.since) as since,
          split_part(t.audience, '.', 1) as standing,
          string_to_array(string_agg(array_to_string(t.acts, ','), ','), ',') as acts
        from todo t join dossier d on d.id = t.dossier
        where t.procedure || ' ' || t.state = any(:moving) and t.audience not like '%@%'
          and (:owner::text is null or d.owner = :owner)
          and (:year::int is null or d.year = :year)
        group by d.id, t.procedure, t.state, 9)
      """;

  private final JdbcClient database;
  private final Set<String> kinds;
  private final List<String> moving = new ArrayList<>();

  Waits(JdbcClient database, Rulebook rulebook, Seer seer) {
    this.database = database;
    this.kinds = seer.kinds();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (String state : procedure.states().keySet()) {
        if (Steps.moves(procedure, state)) {
          moving.add(procedure.id() + " " + state);
        }
      }
    }
  }

  /**
   * How long matters wait for a body.
   *
   * @param longest days the oldest has waited
   * @param median days half of them have waited at least
   */
  record Queue(String standing, long count, int longest, double median) {}

  /** A matter that waits for a body. */
  record Matter(
      String kind,
      String key,
      String name,
      @Nullable String owner,
      String procedure,
      String state,
      List<String> acts,
      LocalDate since) {}

  /** The bodies for whom what is watched waits, the longest wait first. */
  List<Queue> queues(Scope scope, LocalDate today) {
    return scoped(
            WAIT
                + """
                select standing, count(*), max(:today - since)::int as longest,
                  percentile_cont(0.5) within group (order by (:today - since)) as median
                from wait where kind = any(:kinds) group by 1 order by 3 desc, 2 desc, 1
                """,
            scope)
        .param("today", today)
        .param("kinds", Observations.texts(kinds))
        .query(Queue.class)
        .list();
  }

  /** What waits for some standings, the oldest first. */
  List<Matter> of(Collection<String> standings, Scope scope, int most) {
    return scoped(
            WAIT
                + "select * from wait where standing = any(:standings) order by since, id limit :most",
            scope)
        .param("standings", Observations.texts(standings))
        .param("most", most)
        .query(Waits::matter)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database
        .sql(sql)
        .param("moving", Observations.texts(moving))
        .param("owner", scope.owner())
        .param("year", scope.year());
  }

  private static Matter matter(ResultSet row, int number) throws SQLException {
    return new Matter(
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("owner"),
        row.getString("procedure"),
        row.getString("state"),
        List.of((String[]) row.getArray("acts").getArray()),
        row.getObject("since", LocalDate.class));
  }
}
