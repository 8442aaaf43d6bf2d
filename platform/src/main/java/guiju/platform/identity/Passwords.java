package guiju.platform.identity;

import guiju.platform.HouseClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of accounts: made at random, kept as a slow hash, and guarded against guessing. */
@Service
public class Passwords {

  private static final int FAILURES_ALLOWED = 5;
  private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
  private static final int LONGEST = 128;
  private static final int RANDOM_BYTES = 18;

  /** Two at a time: the hash is meant to be slow, and other requests need the processor too. */
  private final Semaphore computing = new Semaphore(2);

  private final Argon2PasswordEncoder hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String nobodys = hash.encode(random());
  private final JdbcClient database;
  private final HouseClock clock;

  Passwords(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Gives an account a new random secret and returns it; it cannot be read again. */
  @Transactional
  public String renew(String account) {
    String secret = random();
    int changed =
        database
            .sql("update account set secret = :hash where id = :account")
            .param("hash", hash.encode(secret))
            .param("account", account)
            .update();
    if (changed != 1) {
      throw new IllegalArgumentException("There is no account " + account);
    }
    return secret;
  }

  /** Lets an account be tried again at once. */
  @Transactional
  public void release(String account) {
    database
        .sql("delete from sign_in_attempt where account = :account")
        .param("account", account)
        .update();
  }

  /** Whether the secret is right. An account with too many failures is not asked for a while. */
  boolean match(String account, String secret) {
    if (secret.length() > LONGEST || !attemptAllowed(account)) {
      return false;
    }
    Optional<String> kept =
        database
            .sql("select secret from account where id = :account and active and secret is not null")
            .param("account", account)
            .query(String.class)
            .optional();
    // An unknown account costs as much time as a known one.
    boolean right = slowly(secret, kept.orElse(nobodys)) && kept.isPresent();
    if (right) {
      database
          .sql("delete from sign_in_attempt where account = :account")
          .param("account", account)
          .update();
    }
    return right;
  }

  /** Counts the attempt before it is made, so that parallel guesses cannot outrun the count. */
  private boolean attemptAllowed(String account) {
    OffsetDateTime today = clock.stamp();
    return database
            .sql(
                """
                insert into sign_in_attempt as a (account, failures, latest)
                values (:account, 1, :today)
                on conflict (account) do update
                  set failures = case when a.latest < :forgotten then 1 else a.failures + 1 end,
                      latest = excluded.latest
                  where a.failures < :allowed or a.latest < :forgotten
                """)
            .param("account", account)
            .param("today", today)
            .param("forgotten", today.minus(LOCKED_FOR))
            .param("allowed", FAILURES_ALLOWED)
            .update()
        == 1;
  }

  private boolean slowly(String secret, String kept) {
    computing.acquireUninterruptibly();
    try {
      return hash.matches(secret, kept);
    } finally {
      computing.release();
    }
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
