package guiju.platform.identity;

import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret by which somebody comes in for the first time, or again after forgetting the password:
 * random, good for one day and one time, and good for nothing but choosing a password. Nobody ever
 * chooses a password for somebody else.
 */
@Service
public class FirstSecrets {

  /** How long a first secret waits to be used. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final int GROUPS = 4;

  private final JdbcClient database;
  private final HouseClock clock;
  private final Hashing hashing;
  private final Guesses guesses;
  private final AccountEvents events;
  private final SignIns signIns;

  FirstSecrets(
      JdbcClient database,
      HouseClock clock,
      Hashing hashing,
      Guesses guesses,
      AccountEvents events,
      SignIns signIns) {
    this.database = database;
    this.clock = clock;
    this.hashing = hashing;
    this.guesses = guesses;
    this.events = events;
    this.signIns = signIns;
  }

  /**
   * Makes a first secret and returns it, to be shown once; it cannot be read again. The password
   * before and all sessions end; a second factor stays.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  @Transactional
  public String issue(String account) {
    String secret = Secret.legible(GROUPS);
    int issued =
        database
            .sql(
                """
                with old as (
                  insert into password_past (account, hash, until)
                  select account, hash, :present from password
                  where account = :account and first_until is null)
                insert into password (account, hash, made, first_until)
                select id, :hash, :present, :until from account where id = :account
                on conflict (account) do update set hash = excluded.hash, made = excluded.made,
                  first_until = excluded.first_until
                """)
            .param("account", account)
            .param("hash", hashing.of(secret))
            .param("present", clock.stamp())
            .param("until", clock.stamp().plus(LIFETIME))
            .update();
    if (issued != 1) {
      throw new IllegalArgumentException("There is no account " + account);
    }
    guesses.forgive(account);
    signIns.end(account);
    events.note(account, What.FIRST_SECRET_ISSUED, Origin.HOUSE);
    return secret;
  }

  /**
   * Whether an account has never had a password of its own, and has no first secret either that
   * still works.
   */
  boolean isWithout(String account) {
    return database
            .sql(
                """
                select (select count(*) from password where account = :account
                          and (first_until is null or first_until > :present))
                     + (select count(*) from password_past where account = :account)
                """)
            .param("account", account)
            .param("present", clock.stamp())
            .query(Long.class)
            .single()
        == 0;
  }
}
