package guiju.platform.identity;

import guiju.platform.HouseClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a secret or a code may be guessed. Counted in the database before the guess is made, so
 * that parallel guesses cannot outrun the count, on however many instances.
 *
 * <p>An account is closed first to the source that guesses; to all unfamiliar sources only when
 * many of them guess together. Whoever has come in from somewhere before still comes in from there.
 */
@Component
class Guesses {

  private static final String EVERY_SOURCE = "*";
  private static final String EVERY_ACCOUNT = "";

  /** How long somebody who came in is remembered. */
  static final Duration FAMILIAR = Duration.ofDays(90);

  private static final Duration TOLD = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private final JdbcClient database;
  private final HouseClock clock;

  Guesses(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * How many guesses within which time, for how long nothing is tried after that the first time,
   * twice as long each next time, and the longest it gets.
   */
  private enum Limit {
    ACCOUNT_FROM_SOURCE(5, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(24)),
    ACCOUNT(25, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(24)),
    SOURCE(30, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final int most;
    private final Duration window;
    private final Duration lock;
    private final Duration longest;

    Limit(int most, Duration window, Duration lock, Duration longest) {
      this.most = most;
      this.window = window;
      this.lock = lock;
      this.longest = longest;
    }
  }

  /** Codes are counted apart: a right password must not make a clean slate for guessing codes. */
  static String codes(String account) {
    return account + "#code";
  }

  /** Whether one more guess may be made; it is counted as wrong until it is said to be right. */
  boolean admit(String account, String source) {
    return !isLocked(account, source)
        && counts(Limit.SOURCE, EVERY_ACCOUNT, source)
        && counts(Limit.ACCOUNT_FROM_SOURCE, account, source)
        && (isFamiliar(account, source) || counts(Limit.ACCOUNT, account, EVERY_SOURCE));
  }

  /** The guess just admitted was right: it is not counted, and the source is familiar now. */
  void right(String account, String source) {
    database
        .sql(
            """
            with own as (delete from sign_in_guess where account = :account and source = :source)
            update sign_in_guess set failures = greatest(failures - 1, 0), locked_until = null
            where (account, source) in ((:account, '*'), ('', :source))
            """)
        .param("account", account)
        .param("source", source)
        .update();
    database
        .sql(
            """
            insert into sign_in_source (account, source, latest) values (:account, :source, :present)
            on conflict (account, source) do update set latest = excluded.latest
            """)
        .param("account", account)
        .param("source", source)
        .param("present", clock.stamp())
        .update();
  }

  /** Lets an account be tried again at once, from everywhere. */
  void forgive(String account) {
    database
        .sql("delete from sign_in_guess where account in (:account, :codes)")
        .param("account", account)
        .param("codes", codes(account))
        .update();
  }

  /** Whether somebody has come in from there lately. */
  boolean isFamiliar(String account, String source) {
    return database
            .sql(
                """
                select count(*) from sign_in_source
                where account = :account and source = :source and latest > :since
                """)
            .param("account", account)
            .param("source", source)
            .param("since", clock.stamp().minus(FAMILIAR))
            .query(Long.class)
            .single()
        > 0;
  }

  /** A flood against what is locked already costs one look each, and no write. */
  private boolean isLocked(String account, String source) {
    return database
            .sql(
                """
                select count(*) from sign_in_guess
                where locked_until > :present
                  and (account, source) in ((:account, :source), ('', :source))
                """)
            .param("account", account)
            .param("source", source)
            .param("present", clock.stamp())
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Whether an attempt that was not looked at is to be told of: the first of each minute, so that a
   * flood leaves lines and not a flood of them.
   */
  boolean isWorthTelling(String account, String source) {
    OffsetDateTime present = clock.stamp();
    return database
            .sql(
                """
                update sign_in_guess set told = :present
                where locked_until > :present and (told is null or told < :before)
                  and (account, source) in ((:account, :source), (:account, '*'), ('', :source))
                """)
            .param("present", present)
            .param("before", present.minus(TOLD))
            .param("account", account)
            .param("source", source)
            .update()
        > 0;
  }

  /** The guess that fills the measure is still made, and locks: it may be the right one. */
  private boolean counts(Limit limit, String account, String source) {
    OffsetDateTime present = clock.stamp();
    return database
            .sql(
                """
                with old as (delete from sign_in_guess where latest < :forgotten)
                insert into sign_in_guess as g (account, source, failures, begun, latest)
                values (:account, :source, 1, :present, :present)
                on conflict (account, source) do update set
                  failures = case when %1$s then 1 else g.failures + 1 end,
                  begun = case when %1$s then :present else g.begun end,
                  latest = :present,
                  rounds = case when %2$s then g.rounds + 1
                                when g.locked_until < :quiet then 0 else g.rounds end,
                  locked_until = case when %2$s
                    then :present + least(:lock * power(2, least(g.rounds, 20)), :longest)
                                    * interval '1 second' else null end
                where g.locked_until is null or g.locked_until <= :present
                """
                    .formatted(
                        "(g.locked_until is not null or g.begun < :window)",
                        "(g.locked_until is null and g.begun >= :window and g.failures + 1 >= :most)"))
            .param("account", account)
            .param("source", source)
            .param("present", present)
            .param("window", present.minus(limit.window))
            .param("quiet", present.minus(limit.longest))
            .param("forgotten", present.minus(FORGOTTEN))
            .param("most", limit.most)
            .param("lock", limit.lock.toSeconds())
            .param("longest", limit.longest.toSeconds())
            .update()
        == 1;
  }
}
