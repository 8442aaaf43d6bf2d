package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.Session.Scope;
import guiju.platform.identity.Session.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which programs come in for their owners: each for one capacity, for reading or for
 * acting, for a year at most. Only their hashes are kept.
 */
@Service
public class Tokens {

  /** How every token begins, so that a lost one is recognised for what it is. */
  static final String BEGINNING = "guiju-";

  private final JdbcClient database;
  private final HouseClock clock;
  private final AccountEvents events;
  private final Believed believed = new Believed();

  Tokens(JdbcClient database, HouseClock clock, AccountEvents events) {
    this.database = database;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A token as its owner sees it: everything but the token.
   *
   * @param id its number
   * @param name what the owner calls it
   * @param scope what it may do
   * @param capacity in which capacity
   * @param made when it was made
   * @param ends when it dies
   * @param used when it was last used, to the minute; null when it never was
   */
  public record Listed(
      long id,
      String name,
      Scope scope,
      Capacity capacity,
      Instant made,
      Instant ends,
      @Nullable Instant used) {}

  /**
   * What is asked for.
   *
   * @param name what the owner calls it, 1 to 80 characters
   * @param scope what it may do
   * @param capacity one the owner holds
   * @param lastDay the last day it works, at most a year from today
   */
  public record Wish(String name, Scope scope, Capacity capacity, LocalDate lastDay) {}

  /**
   * Makes a token and returns it; it cannot be read again.
   *
   * @throws CapacityNotHeld when the owner does not hold the capacity
   * @throws IllegalArgumentException when it is to live longer than a year, or not at all
   */
  @Transactional
  public String make(Person owner, Wish wish, Origin from) {
    if (!owner.holds(wish.capacity())) {
      throw new CapacityNotHeld(owner.account(), wish.capacity());
    }
    LocalDate today = clock.today();
    if (wish.lastDay().isBefore(today) || wish.lastDay().isAfter(today.plusYears(1))) {
      throw new IllegalArgumentException(
          "A token lives until some day between today and %s, not until %s"
              .formatted(today.plusYears(1), wish.lastDay()));
    }
    String token = BEGINNING + Secret.fresh();
    database
        .sql(
            """
            insert into api_token (account, name, token_hash, scope, capacity, made, ends)
            values (:account, :name, :hash, :scope, :capacity, :present, :ends)
            """)
        .param("account", owner.account())
        .param("name", wish.name())
        .param("hash", Secret.hash(token))
        .param("scope", wish.scope().name())
        .param("capacity", wish.capacity().toString())
        .param("present", clock.stamp())
        .param("ends", wish.lastDay().plusDays(1).atStartOfDay(HouseClock.ZONE).toOffsetDateTime())
        .update();
    events.note(owner.account(), What.TOKEN_MADE, from);
    return token;
  }

  /** The tokens of an account that still live, the youngest first. */
  public List<Listed> of(String account) {
    return database
        .sql(
            """
            select id, name, scope, capacity, made, ends, used from api_token
            where account = :account and revoked is null and ends > :present order by id desc
            """)
        .param("account", account)
        .param("present", clock.stamp())
        .query(Tokens::listed)
        .list();
  }

  /** Revokes every token of an account; every instance feels it within a second. */
  @Transactional
  public void revoke(String account) {
    revoked(account, null, Origin.HOUSE);
  }

  /** Revokes one token; without effect when it is not the account's. */
  @Transactional
  public void revoke(String account, long id, Origin from) {
    revoked(account, id, from);
  }

  private void revoked(String account, @Nullable Long id, Origin from) {
    int many =
        database
            .sql(
                """
                update api_token set revoked = :present
                where account = :account and revoked is null and (id = :id or :id::bigint is null)
                """)
            .param("present", clock.stamp())
            .param("account", account)
            .param("id", id, java.sql.Types.BIGINT)
            .update();
    believed.forget(account);
    if (many > 0) {
      events.note(account, What.TOKEN_REVOKED, from);
    }
  }

  /** The program behind a token: its owner, narrowed to the one capacity. */
  Optional<Session> session(String token) {
    if (!token.startsWith(BEGINNING)) {
      return Optional.empty();
    }
    byte[] hash = Secret.hash(token);
    return believed.known(hash).or(() -> read(hash));
  }

  private Optional<Session> read(byte[] hash) {
    OffsetDateTime present = clock.stamp();
    Optional<Session> found =
        database
            .sql(
                """
                with noted as (
                  update api_token set used = :present
                  where token_hash = :hash and revoked is null and ends > :present
                    and (used is null or used < :noted))
                select p.*, t.id as token, t.capacity, t.scope from (%s where a.active) p
                join api_token t on t.account = p.id
                where t.token_hash = :hash and t.revoked is null and t.ends > :present
                """
                    .formatted(People.SELECT))
            .param("hash", hash)
            .param("present", present)
            .param("noted", present.minus(Believed.NOTED))
            .query(Tokens::read)
            .optional()
            .filter(session -> session.person().active() != null);
    found.ifPresent(session -> believed.remember(hash, session));
    return found;
  }

  private static Session read(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getLong("token"),
        People.read(row, number).only(Capacity.of(row.getString("capacity"))),
        Way.TOKEN,
        null,
        null,
        Scope.valueOf(row.getString("scope")));
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    OffsetDateTime used = row.getObject("used", OffsetDateTime.class);
    return new Listed(
        row.getLong("id"),
        row.getString("name"),
        Scope.valueOf(row.getString("scope")),
        Capacity.of(row.getString("capacity")),
        row.getObject("made", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
