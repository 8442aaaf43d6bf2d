package guiju.platform.identity;

import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.PasswordSettings.Profile;
import guiju.platform.identity.PasswordSettings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: chosen by their owners only, kept as a slow hash, and guarded against guessing. */
@Service
public class Passwords {

  private final JdbcClient database;
  private final HouseClock clock;
  private final Hashing hashing;
  private final Guesses guesses;
  private final Pace pace;
  private final AccountEvents events;
  private final SecondFactor factor;
  private final ObjectProvider<AdministratorAccounts> administrators;
  private final PasswordRules rules;

  Passwords(
      JdbcClient database,
      HouseClock clock,
      Hashing hashing,
      Guesses guesses,
      Pace pace,
      AccountEvents events,
      SecondFactor factor,
      ObjectProvider<AdministratorAccounts> administrators,
      PasswordSettings settings) {
    this.database = database;
    this.clock = clock;
    this.hashing = hashing;
    this.guesses = guesses;
    this.pace = pace;
    this.events = events;
    this.factor = factor;
    this.administrators = administrators;
    this.rules = new PasswordRules(settings.profile());
  }

  /** What is kept of a password; a first secret says until when it is good. */
  record Kept(String hash, Instant made, @Nullable Instant firstUntil) {}

  /**
   * What the rules ask for, to say it beside the form.
   *
   * @param shortest fewest characters
   * @param longest most characters
   * @param kinds how many of the four kinds of characters
   * @param remembered how many earlier passwords may not come back; 0 for none
   * @param days after how many days another is asked for; 0 for never
   */
  public record Asked(int shortest, int longest, int kinds, int remembered, int days) {}

  /** What is asked of a person's password. */
  public Asked asked(Person person) {
    Profile profile = rules.profile();
    return new Asked(
        profile.shortest(setting(person)),
        PasswordRules.LONGEST,
        profile.kinds(),
        profile.remembered(),
        days(person.account()));
  }

  /** Since when an account has its present password; empty when it has none of its own. */
  public Optional<Instant> since(String account) {
    return kept(account).filter(one -> one.firstUntil() == null).map(Kept::made);
  }

  /** Whether the password is older than the rules allow. */
  boolean isStale(String account, Instant made) {
    int days = days(account);
    return days > 0 && made.plus(Duration.ofDays(days)).isBefore(clock.present());
  }

  /**
   * Whether it is the account's own password; wrong ones are counted, and too many not looked at.
   */
  public boolean isRight(String account, String password, Origin from) {
    return match(account, password, from).filter(kept -> kept.firstUntil() == null).isPresent();
  }

  /** Lets an account be tried again at once, from everywhere. */
  public void release(String account) {
    guesses.forgive(account);
  }

  /**
   * What the secret matches: a password, or a first secret still good. An unknown account, a wrong
   * secret and too many guesses get the same answer after the same time.
   */
  Optional<Kept> match(String account, String secret, Origin from) {
    long begun = System.nanoTime();
    if (!guesses.admit(account, from.address())) {
      if (guesses.isWorthTelling(account, from.address())) {
        events.note(account, What.REFUSED, from);
      }
      pace.asIfLooked(begun);
      return Optional.empty();
    }
    Optional<Kept> kept = kept(account).filter(this::isGood);
    boolean right = hashing.matches(secret, kept.map(Kept::hash));
    if (right) {
      guesses.right(account, from.address());
    } else {
      events.note(account, What.REFUSED, from);
    }
    pace.looked(begun);
    return right ? kept : Optional.empty();
  }

  /** Uses up a first secret; of two who show it at once, one comes in. */
  boolean useUp(String account, Kept first) {
    return database
            .sql("delete from password where account = :account and hash = :hash")
            .param("account", account)
            .param("hash", first.hash())
            .update()
        == 1;
  }

  /**
   * Takes a password its owner chose. The caller has made sure that it is the owner: by the old
   * password or a first secret.
   *
   * @return why it is not taken; empty when it is
   */
  @Transactional
  public List<Flaw> choose(Person person, String password, Origin from) {
    List<Flaw> flaws = new ArrayList<>(rules.flaws(person, password, setting(person)));
    if (flaws.isEmpty() && isOneOfTheLatest(person.account(), password)) {
      flaws.add(Flaw.USED_BEFORE);
    }
    if (!flaws.isEmpty()) {
      return flaws;
    }
    keep(person.account(), hashing.of(password));
    events.note(person.account(), What.PASSWORD_CHANGED, from);
    return List.of();
  }

  private void keep(String account, String hash) {
    database
        .sql(
            """
            insert into password_past (account, hash, until)
            select account, hash, :present from password
            where account = :account and first_until is null
            """)
        .param("present", clock.stamp())
        .param("account", account)
        .update();
    database
        .sql(
            """
            insert into password (account, hash, made) values (:account, :hash, :present)
            on conflict (account) do update set hash = excluded.hash, made = excluded.made,
              first_until = null
            """)
        .param("account", account)
        .param("hash", hash)
        .param("present", clock.stamp())
        .update();
  }

  private boolean isOneOfTheLatest(String account, String password) {
    int remembered = rules.profile().remembered();
    if (remembered == 0) {
      return false;
    }
    return database
        .sql(
            """
            (select hash from password where account = :account and first_until is null)
            union all
            (select hash from password_past where account = :account order by id desc limit :most)
            """)
        .param("account", account)
        .param("most", remembered - 1)
        .query(String.class)
        .list()
        .stream()
        .anyMatch(hash -> hashing.matches(password, Optional.of(hash)));
  }

  private boolean isGood(Kept kept) {
    Instant until = kept.firstUntil();
    return until == null || until.isAfter(clock.present());
  }

  private Optional<Kept> kept(String account) {
    return database
        .sql(
            """
            select p.hash, p.made, p.first_until from password p join account a on a.id = p.account
            where a.id = :account and a.active
            """)
        .param("account", account)
        .query(
            (row, number) -> {
              OffsetDateTime until = row.getObject("first_until", OffsetDateTime.class);
              return new Kept(
                  row.getString("hash"),
                  row.getObject("made", OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant());
            })
        .optional();
  }

  private int days(String account) {
    boolean administers = administrators.stream().anyMatch(some -> some.includes(account));
    return administers ? rules.profile().daysOfAdministrators() : rules.profile().days();
  }

  private Setting setting(Person person) {
    return factor.isSet(person.account()) ? Setting.WITH_FACTOR : Setting.ALONE;
  }
}
