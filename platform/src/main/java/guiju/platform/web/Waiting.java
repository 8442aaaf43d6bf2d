package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.platform.HouseClock;
import guiju.platform.docket.Authorship;
import guiju.platform.identity.Person;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom, read from the projections of the dockets. */
@Repository
class Waiting {
  private static final Duration BELIEVED = Duration.ofSeconds(15);

  private final JdbcClient database;
  private final HouseClock clock;
  private volatile @Nullable Counted counted;

  Waiting(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
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

  /**
   * How many matters wait for each audience: steps to take, and things owed; a step that settles
   * what is owed counts once. Everything is looked through for it, so the answer is believed for a
   * while.
   */
  Map<String, Long> counts(Rulebook rulebook) {
    Counted known = counted;
    Instant present = clock.present();
    if (known == null || known.at().plus(BELIEVED).isBefore(present)) {
      known = new Counted(present, counted(rulebook));
      counted = known;
    }
    return known.counts();
  }

  private record Counted(Instant at, Map<String, Long> counts) {}

  private Map<String, Long> counted(Rulebook rulebook) {
    Map<String, Long> counts = new HashMap<>();
    database
        .sql(
            """
            select t.audience, t.procedure, t.state, t.acts, array_remove(array_agg(o.id), null)
            from todo t left join obligation o on o.dossier = t.dossier
              and t.audience like o.standing || '.%'
            group by t.dossier, t.audience, t.procedure, t.state, t.acts
            """)
        .query(
            row -> {
              Procedure procedure = rulebook.procedures().get(row.getString(2));
              if (procedure == null || counts(procedure, row)) {
                counts.merge(row.getString(1), 1L, Long::sum);
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

  private static boolean counts(Procedure procedure, ResultSet row) throws SQLException {
    return Steps.moves(procedure, row.getString(3))
        && Collections.disjoint(
            texts(row, 5), Steps.owed(procedure, row.getString(3), texts(row, 4)));
  }

  /**
   * Dossiers of the person's organisation that wait for others; for a body's people those that wait
   * in a procedure the person has acted in. What came of them later is not theirs to wait for.
   */
  List<Other> others(Person person) {
    String[] standings =
        person.capacities().stream().map(Capacity::standing).distinct().toArray(String[]::new);
    String whose =
        person.body() == null
            ? "d.owner = :who"
            : """
              exists (select 1 from entry e where e.dossier = d.id and e.account = :who
                and e.act like d.procedure || '.%')
              """;
    return database
        .sql(
            """
        select d.kind, d.key, d.name, d.procedure, d.turn, d.since, d.state from dossier d
        where cardinality(d.turn) > 0 and not d.turn && cast(:standings as text[]) and %s
          and (d.readers[1] <> '=' or d.readers && cast(:authors as text[]))
        order by d.since limit 60
        """
                .formatted(whose))
        .param("standings", standings)
        .param("authors", Authorship.of(person).toArray(String[]::new))
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
