package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.Session.Step;
import guiju.platform.identity.Session.Way;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in, kept in the database so that every instance knows. What was read is believed
 * for less than a second; what ended elsewhere is over after that. Of tokens only hashes are kept.
 */
@Service
public class SignIns {

  /**
   * So far another instance's clock may be ahead of ours. What began later than that began while a
   * clock was wrong, and would last until that day comes.
   */
  static final Duration AHEAD = Duration.ofMinutes(5);

  private final JdbcClient database;
  private final HouseClock clock;
  private final SessionSettings settings;
  private final Believed believed = new Believed();
  private final AccountEvents events;

  SignIns(JdbcClient database, HouseClock clock, SessionSettings settings, AccountEvents events) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
    this.events = events;
  }

  /**
   * A session of one's own, as its owner sees it.
   *
   * @param id its number
   * @param way how it began
   * @param origin from where
   * @param begun when it began
   * @param seen when it was last used, to the minute
   */
  public record Listed(
      long id, Way way, Origin origin, java.time.Instant begun, java.time.Instant seen) {}

  /** Ends all sessions of an account; every instance feels it within a second. */
  @Transactional
  public void end(String account) {
    int ended =
        database
            .sql("delete from sign_in where account = :account")
            .param("account", account)
            .update();
    believed.forget(account);
    if (ended > 0) {
      events.note(account, What.SESSIONS_ENDED, Origin.HOUSE);
    }
  }

  /** Ends one session of an account; without effect when it is not theirs. */
  @Transactional
  public void end(String account, long id, Origin from) {
    int ended =
        database
            .sql("delete from sign_in where account = :account and id = :id")
            .param("account", account)
            .param("id", id)
            .update();
    believed.forget(account);
    if (ended > 0) {
      events.note(account, What.SESSION_ENDED, from);
    }
  }

  /** Ends every session of an account but one. */
  @Transactional
  public void endOthers(String account, long kept) {
    database
        .sql("delete from sign_in where account = :account and id <> :kept")
        .param("account", account)
        .param("kept", kept)
        .update();
    believed.forget(account);
  }

  /** The sessions of an account that still last, the latest used first. */
  public List<Listed> of(String account) {
    OffsetDateTime present = clock.stamp();
    return database
        .sql(
            """
            select id, way, source, agent, begun, seen from sign_in
            where account = :account and ends > :present and seen > :idle and begun < :soon
              and displaced is null
            order by seen desc, id
            """)
        .param("account", account)
        .param("present", present)
        .param("idle", present.minus(settings.idle()))
        .param("soon", present.plus(AHEAD))
        .query(
            (row, number) ->
                new Listed(
                    row.getLong("id"),
                    Way.valueOf(row.getString("way")),
                    new Origin(row.getString("source"), row.getString("agent")),
                    row.getObject("begun", OffsetDateTime.class).toInstant(),
                    row.getObject("seen", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Signs somebody in and returns the token. */
  @Transactional
  String begin(Arrival arrival) {
    String token = Secret.fresh();
    OffsetDateTime begun = clock.stamp();
    database
        .sql(
            """
            with old as (delete from sign_in where ends < :begun)
            insert into sign_in (token_hash, account, begun, seen, ends, way, source, agent, proved,
                                 code_due, password_due, factor_due)
            values (:hash, :account, :begun, :begun, :ends, :way, :source, :agent, :proved,
                    :code, :password, :factor)
            """)
        .param("hash", Secret.hash(token))
        .param("account", arrival.account())
        .param("begun", begun)
        .param("ends", begun.plus(settings.longest()))
        .param("way", arrival.way().name())
        .param("source", arrival.origin().address())
        .param("agent", arrival.origin().agent())
        .param(
            "proved",
            arrival.way() == Way.PASSWORD ? begun : null,
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("code", arrival.due().contains(Step.CODE))
        .param("password", arrival.due().contains(Step.PASSWORD))
        .param("factor", arrival.due().contains(Step.FACTOR))
        .update();
    displaceOthers(token);
    return token;
  }

  /**
   * An administrator is signed in once at a time. Only a session in which nothing is due any more
   * ends the others: a password alone, without its code, puts nobody out.
   */
  private void displaceOthers(String token) {
    database
        .sql(
            """
            update sign_in s set displaced = :present
            from sign_in mine join account a on a.id = mine.account
            where mine.token_hash = :hash and a.office <> 'NONE' and mine.way <> 'DEMONSTRATION'
              and not mine.code_due and not mine.password_due and not mine.factor_due
              and s.account = mine.account and s.id <> mine.id and s.displaced is null
              and s.ends > :present
            returning mine.account, mine.source, mine.agent
            """)
        .param("present", clock.stamp())
        .param("hash", Secret.hash(token))
        .query(
            (row, number) ->
                new Arrival(
                    row.getString(1),
                    Way.PASSWORD,
                    new Origin(row.getString(2), row.getString(3)),
                    java.util.Set.of()))
        .list()
        .forEach(
            mine -> {
              believed.forget(mine.account());
              events.note(mine.account(), What.SESSION_DISPLACED, mine.origin());
            });
  }

  /** Whether a session is over because its owner came in somewhere else. */
  boolean isDisplaced(String token) {
    return database
            .sql(
                """
                select count(*) from sign_in
                where token_hash = :hash and displaced is not null and ends > :present
                """)
            .param("hash", Secret.hash(token))
            .param("present", clock.stamp())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whoever holds the token; empty when it is unknown, too old or unused for too long. */
  Optional<Session> session(String token) {
    byte[] hash = Secret.hash(token);
    return believed.known(hash).or(() -> read(hash));
  }

  /** The person behind a token, once nothing is due any more. */
  Optional<Person> holder(String token) {
    return session(token).filter(Session::whole).map(Session::person);
  }

  /** Ends a session everywhere. */
  @Transactional
  void leave(String token, Origin from) {
    byte[] hash = Secret.hash(token);
    believed.forget(hash);
    database
        .sql("delete from sign_in where token_hash = :hash returning account")
        .param("hash", hash)
        .query(String.class)
        .optional()
        .ifPresent(account -> events.note(account, What.SIGNED_OUT, from));
  }

  /**
   * Chooses the capacity shown first; one that is not held is ignored. The token given back takes
   * the place of the old one.
   */
  Optional<String> choose(String token, Capacity capacity) {
    return change(token, "capacity = :value", capacity.toString());
  }

  /** A step is done; the token given back takes the place of the old one. */
  @Transactional
  Optional<String> done(String token, Step step) {
    OffsetDateTime present = clock.stamp();
    Optional<String> changed =
        switch (step) {
          case CODE -> change(token, "code_due = false, proved = :value", present);
          case PASSWORD -> change(token, "password_due = false, proved = :value", present);
          case FACTOR -> change(token, "factor_due = false, proved = :value", present);
        };
    changed.ifPresent(this::displaceOthers);
    return changed;
  }

  /** A password or a code was shown again; the token given back takes the place of the old one. */
  Optional<String> proved(String token) {
    return change(token, "proved = :value", clock.stamp());
  }

  /** Whoever may do more than a moment ago has another token than a moment ago. */
  private Optional<String> change(String token, String what, Object value) {
    String fresh = Secret.fresh();
    byte[] hash = Secret.hash(token);
    int changed =
        database
            .sql(
                "update sign_in set token_hash = :fresh, "
                    + what
                    + " where token_hash = :hash and displaced is null")
            .param("fresh", Secret.hash(fresh))
            .param("value", value)
            .param("hash", hash)
            .update();
    believed.forget(hash);
    return changed == 1 ? Optional.of(fresh) : Optional.empty();
  }

  private Optional<Session> read(byte[] hash) {
    OffsetDateTime present = clock.stamp();
    Optional<Session> found =
        database
            .sql(
                """
                with noted as (
                  update sign_in set seen = :present
                  where token_hash = :hash and seen < :noted and seen > :idle and ends > :present
                    and begun < :soon and displaced is null)
                select p.*, s.id as session, s.capacity, s.way, s.proved, s.code_due,
                       s.password_due, s.factor_due
                from (%s where a.active) p
                join sign_in s on s.account = p.id
                where s.token_hash = :hash and s.ends > :present and s.seen > :idle
                  and s.begun < :soon and s.displaced is null
                """
                    .formatted(People.SELECT))
            .param("hash", hash)
            .param("present", present)
            .param("noted", present.minus(Believed.NOTED))
            .param("idle", present.minus(settings.idle()))
            .param("soon", present.plus(AHEAD))
            .query(SignIns::read)
            .optional();
    found.ifPresent(session -> believed.remember(hash, session));
    return found;
  }

  private static Session read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    String chosen = row.getString("capacity");
    OffsetDateTime proved = row.getObject("proved", OffsetDateTime.class);
    return new Session(
        row.getLong("session"),
        People.read(row, number).choosing(chosen == null ? null : Capacity.of(chosen)),
        Way.valueOf(row.getString("way")),
        due(row),
        proved == null ? null : proved.toInstant(),
        null);
  }

  private static @Nullable Step due(java.sql.ResultSet row) throws java.sql.SQLException {
    if (row.getBoolean("code_due")) {
      return Step.CODE;
    }
    if (row.getBoolean("password_due")) {
      return Step.PASSWORD;
    }
    return row.getBoolean("factor_due") ? Step.FACTOR : null;
  }
}
