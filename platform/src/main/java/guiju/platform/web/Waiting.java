package guiju.platform.web;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Person;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom, read from the projections of the dockets. */
@Repository
class Waiting {
  private final JdbcClient database;

  Waiting(JdbcClient database) {
    this.database = database;
  }

  /** A dossier whose next step is others'. */
  record Other(
      String kind, String key, String name, String procedure, List<String> turn, LocalDate since) {}

  /** An act somebody has taken. */
  record Done(String kind, String key, String name, String act, Instant taken) {}

  /** How many to-dos each audience has. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    database
        .sql("select audience, count(*) from todo group by audience")
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  /** Dossiers of the person's organisation, or those the person acted on, that wait for others. */
  List<Other> others(Person person) {
    String[] standings =
        person.capacities().stream().map(Capacity::standing).distinct().toArray(String[]::new);
    String whose =
        person.body() == null
            ? "d.owner = :who"
            : "exists (select 1 from entry e where e.dossier = d.id and e.account = :who)";
    return database
        .sql(
            """
        select d.kind, d.key, d.name, d.procedure, d.turn, d.since from dossier d
        where cardinality(d.turn) > 0 and not d.turn && cast(:standings as text[]) and %s
        order by d.since limit 8
        """
                .formatted(whose))
        .param("standings", standings)
        .param("who", person.body() == null ? person.organisation() : person.account())
        .query(
            (row, number) ->
                new Other(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    texts(row, 5),
                    row.getObject(6, LocalDate.class)))
        .list();
  }

  /** The acts a person took last. */
  List<Done> done(Person person) {
    return database
        .sql(
            """
        select d.kind, d.key, d.name, e.act, e.taken from entry e join dossier d on d.id = e.dossier
        where e.account = :account order by e.taken desc, e.dossier, e.sequence desc limit 6
        """)
        .param("account", person.account())
        .query(
            (row, number) ->
                new Done(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()))
        .list();
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
