package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
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
      String kind,
      String key,
      String name,
      String procedure,
      List<String> turn,
      LocalDate since,
      String state) {}

  /** An act somebody has taken. */
  record Done(String kind, String key, String name, String act, Instant taken, LocalDate on) {}

  /** Whether anybody can move a case on from a state; otherwise nobody waits for it. */
  static boolean moves(Procedure procedure, String state) {
    return Steps.moves(procedure, state);
  }

  /** How many matters wait for each audience: steps to take, and things owed. */
  Map<String, Long> counts(Rulebook rulebook) {
    Map<String, Long> counts = new HashMap<>();
    database
        .sql("select audience, procedure, state, count(*) from todo group by 1, 2, 3")
        .query(
            row -> {
              Procedure procedure = rulebook.procedures().get(row.getString(2));
              if (procedure == null || moves(procedure, row.getString(3))) {
                counts.merge(row.getString(1), row.getLong(4), Long::sum);
              }
            });
    database
        .sql("select standing, coalesce(owner, ''), count(*) from obligation group by 1, 2")
        .query(
            row -> {
              counts.merge(row.getString(1) + "@" + row.getString(2), row.getLong(3), Long::sum);
              counts.merge(row.getString(1), row.getLong(3), Long::sum);
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
        select d.kind, d.key, d.name, d.procedure, d.turn, d.since, d.state from dossier d
        where cardinality(d.turn) > 0 and not d.turn && cast(:standings as text[]) and %s
        order by d.since limit 60
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
                    row.getObject(6, LocalDate.class),
                    row.getString(7)))
        .list();
  }

  /** The acts a person took last. */
  List<Done> done(Person person) {
    return database
        .sql(
            """
        select d.kind, d.key, d.name, e.act, e.taken, e.body::json ->> 'on' from entry e join dossier d on d.id = e.dossier
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
                    row.getTimestamp(5).toInstant(),
                    LocalDate.parse(row.getString(6))))
        .list();
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
