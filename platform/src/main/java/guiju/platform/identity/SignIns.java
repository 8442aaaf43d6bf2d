package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who is signed in, kept in the database so that every instance knows. What was read is believed
 * for a second; a sign-out elsewhere is seen after that.
 */
@Service
class SignIns {

  static final Duration LONGEST = Duration.ofHours(10);
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration BELIEVED = Duration.ofSeconds(1);
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final int REMEMBERED = 20_000;
  private static final int TOKEN_BYTES = 32;

  private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final HouseClock clock;

  SignIns(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Known(Person person, long until) {}

  /** Signs an account in and returns the token; only its hash is kept. */
  String begin(String account) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    OffsetDateTime begun = clock.stamp();
    database
        .sql(
            """
            with old as (delete from sign_in where ends < :begun)
            insert into sign_in (token_hash, account, begun, seen, ends)
            values (:hash, :account, :begun, :begun, :ends)
            """)
        .param("hash", hash(token))
        .param("account", account)
        .param("begun", begun)
        .param("ends", begun.plus(LONGEST))
        .update();
    return token;
  }

  /** Whoever holds the token; empty when it is unknown, too old or unused for too long. */
  Optional<Person> holder(String token) {
    byte[] hash = hash(token);
    Known before = known.get(ByteBuffer.wrap(hash));
    if (before != null && before.until() - System.nanoTime() > 0) {
      return Optional.of(before.person());
    }
    Optional<Person> person = read(hash);
    remember(hash, person.orElse(null));
    return person;
  }

  /** Ends a session everywhere. */
  void end(String token) {
    byte[] hash = hash(token);
    database.sql("delete from sign_in where token_hash = :hash").param("hash", hash).update();
    remember(hash, null);
  }

  /** Chooses the capacity shown first; one that is not held is ignored. */
  void choose(String token, Capacity capacity) {
    byte[] hash = hash(token);
    database
        .sql("update sign_in set capacity = :capacity where token_hash = :hash")
        .param("capacity", capacity.toString())
        .param("hash", hash)
        .update();
    remember(hash, null);
  }

  private Optional<Person> read(byte[] hash) {
    OffsetDateTime present = clock.stamp();
    return database
        .sql(
            """
            with noted as (
              update sign_in set seen = :present
              where token_hash = :hash and seen < :noted and seen > :idle and ends > :present)
            select p.*, s.capacity from (%s where a.active) p
            join sign_in s on s.account = p.id
            where s.token_hash = :hash and s.ends > :present and s.seen > :idle
            """
                .formatted(People.SELECT))
        .param("hash", hash)
        .param("present", present)
        .param("noted", present.minus(NOTED))
        .param("idle", present.minus(IDLE))
        .query(
            (row, number) -> {
              String chosen = row.getString("capacity");
              return People.read(row, number).choosing(chosen == null ? null : Capacity.of(chosen));
            })
        .optional();
  }

  private void remember(byte[] hash, @Nullable Person person) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    if (person == null) {
      known.remove(ByteBuffer.wrap(hash));
    } else {
      known.put(ByteBuffer.wrap(hash), new Known(person, System.nanoTime() + BELIEVED.toNanos()));
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
