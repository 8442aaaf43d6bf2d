package guiju.platform.lab;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps replays: what is asked for, how far it has come, what it has found. */
@Repository
class Runs {
  /** A run that has said nothing for so long has lost its program. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final HouseClock clock;

  Runs(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Asks for a replay; what an earlier one of the draft has found is forgotten. */
  @Transactional
  void ask(long draft, int revision, String account) {
    database.sql("delete from lab_run where draft = ?").param(draft).update();
    database
        .sql(
            """
            insert into lab_run (draft, revision, account, requested, state)
            values (:draft, :revision, :account, :present, 'waiting')
            """)
        .param("draft", draft)
        .param("revision", revision)
        .param("account", account)
        .param("present", clock.stamp())
        .update();
  }

  /** The replay of a draft, when there is one. */
  Optional<Run> of(long draft) {
    return database
        .sql("select * from lab_run where draft = ? order by id desc limit 1")
        .param(draft)
        .query(Runs::run)
        .optional();
  }

  /** The next replay to go on with: one that broke off, or the first that waits. */
  @Transactional
  Optional<Run> claim(int total) {
    OffsetDateTime present = clock.stamp();
    database
        .sql("update lab_run set state = 'waiting' where state = 'running' and beat < :silent")
        .param("silent", present.minus(SILENCE))
        .update();
    if (database
            .sql("select count(*) from lab_run where state = 'running'")
            .query(Integer.class)
            .single()
        > 0) {
      return Optional.empty();
    }
    try {
      return database
          .sql(
              """
              update lab_run set state = 'running', beat = :present, total = :total,
                begun = coalesce(begun, :present)
              where id = (select id from lab_run where state = 'waiting' order by id
                for update skip locked limit 1)
              returning *
              """)
          .param("present", present)
          .param("total", total)
          .query(Runs::run)
          .optional();
    } catch (DuplicateKeyException e) {
      // Another copy of the program was quicker.
      return Optional.empty();
    }
  }

  /** What was counted of one dossier. */
  record Count(int acts, int oldLaw) {}

  /**
   * Writes what one dossier came to.
   *
   * @return false when nobody wants the run any more
   */
  @Transactional
  boolean done(long run, long dossier, Count count, List<Flip> flips) {
    int there =
        database
            .sql(
                """
                update lab_run set after = :dossier, beat = :present, dossiers = dossiers + 1,
                  acts = acts + :acts, old_law = old_law + :old, flips = flips + :flips,
                  outcomes = outcomes + :outcomes
                where id = :run and state = 'running'
                """)
            .param("run", run)
            .param("dossier", dossier)
            .param("present", clock.stamp())
            .param("acts", count.acts())
            .param("old", count.oldLaw())
            .param("flips", flips.size())
            .param("outcomes", flips.stream().filter(one -> one.change().isOutcome()).count())
            .update();
    if (there == 0) {
      return false;
    }
    flips.forEach(flip -> insert(run, flip));
    return true;
  }

  private void insert(long run, Flip flip) {
    database
        .sql(
            """
            insert into lab_flip (run, dossier, sequence, act, flip, rules, decisive, kind, key,
              name, owner, day, reason)
            values (:run, :dossier, :sequence, :act, :flip, :rules, :decisive, :kind, :key,
              :name, :owner, :day, :reason)
            on conflict do nothing
            """)
        .param("run", run)
        .param("dossier", flip.dossier())
        .param("sequence", flip.sequence())
        .param("act", flip.act())
        .param("flip", flip.change().name())
        .param("rules", flip.rules().toArray(String[]::new))
        .param("decisive", flip.decisive().toArray(String[]::new))
        .param("kind", flip.kind())
        .param("key", flip.key())
        .param("name", flip.name())
        .param("owner", flip.owner())
        .param("day", flip.day())
        .param("reason", flip.reason())
        .update();
  }

  void end(long run, Run.State state, String reason) {
    database
        .sql(
            """
            update lab_run set state = :state, reason = :reason, ended = :present where id = :run
            """)
        .param("run", run)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("reason", reason)
        .param("present", clock.stamp())
        .update();
  }

  /** What a run has found, the gravest first; at most so many. */
  List<Flip> flips(long run, int most) {
    return database
        .sql(
            """
            select * from lab_flip where run = :run
            order by array_position(array['REFUSED','BARRED','PERMITTED','OPENED','UNTOLD',
              'FINDINGS','AHEAD','FOLLOWS'], flip), owner, name, key, sequence, act limit :most
            """)
        .param("run", run)
        .param("most", most)
        .query(Runs::flip)
        .list();
  }

  /** How often each change was found. */
  record Tally(String change, int count) {}

  List<Tally> tallies(long run) {
    return database
        .sql("select flip as change, count(*) as count from lab_flip where run = ? group by flip")
        .param(run)
        .query(Tally.class)
        .list();
  }

  /** How many dossiers of how many units are affected. */
  record Extent(int dossiers, int units) {}

  Extent extent(long run) {
    return database
        .sql(
            """
            select count(distinct dossier) as dossiers,
              count(distinct nullif(owner, '')) as units
            from lab_flip where run = ?
            """)
        .param(run)
        .query(Extent.class)
        .single();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
    return new Run(
        row.getLong("id"),
        row.getLong("draft"),
        row.getInt("revision"),
        row.getString("account"),
        Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("requested", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getLong("after"),
        row.getInt("dossiers"),
        row.getInt("total"),
        row.getInt("acts"),
        row.getInt("old_law"),
        row.getInt("flips"),
        row.getInt("outcomes"),
        row.getString("reason"));
  }

  private static Flip flip(ResultSet row, int number) throws SQLException {
    return new Flip(
        row.getLong("dossier"),
        row.getLong("sequence"),
        row.getString("act"),
        Flip.Change.valueOf(row.getString("flip")),
        List.of((String[]) row.getArray("rules").getArray()),
        List.of((String[]) row.getArray("decisive").getArray()),
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("owner"),
        row.getObject("day", java.time.LocalDate.class),
        row.getString("reason"));
  }
}
