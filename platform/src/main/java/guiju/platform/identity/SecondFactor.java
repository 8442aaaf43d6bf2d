package guiju.platform.identity;

import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor: codes made by a phone, and recovery codes for when the phone is lost. A code
 * is taken once; wrong ones are counted like wrong passwords, apart from them.
 */
@Service
public class SecondFactor {

  /**
   * Steps of thirty seconds. A code of a time that far ahead was taken while a clock was wrong;
   * whoever used it would be shut out until that time comes.
   */
  private static final int AHEAD = 20;

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_GROUPS = 3;

  private final JdbcClient database;
  private final HouseClock clock;
  private final DoorKey key;
  private final Guesses guesses;
  private final AccountEvents events;
  private final SignIns signIns;
  private final SecondFactorSettings settings;
  private final ObjectProvider<AdministratorAccounts> administrators;
  private final Demonstration demonstration;

  SecondFactor(
      JdbcClient database,
      HouseClock clock,
      DoorKey key,
      Guesses guesses,
      AccountEvents events,
      SignIns signIns,
      SecondFactorSettings settings,
      ObjectProvider<AdministratorAccounts> administrators,
      Demonstration demonstration) {
    this.database = database;
    this.clock = clock;
    this.key = key;
    this.guesses = guesses;
    this.events = events;
    this.signIns = signIns;
    this.settings = settings;
    this.administrators = administrators;
    this.demonstration = demonstration;
  }

  private record Kept(byte[] secret, long lastStep) {}

  /** Whether an account has one that works. */
  public boolean isSet(String account) {
    return database
            .sql(
                "select count(*) from second_factor where account = :account and confirmed is not null")
            .param("account", account)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether somebody may not do without. In a demonstration everybody may. */
  public boolean isDemandedOf(Person person) {
    return !demonstration.on()
        && (settings.of(person)
            || administrators.stream().anyMatch(some -> some.includes(person.account())));
  }

  /**
   * Begins to set one up, or goes on: the secret as people type it, in base 32.
   *
   * @throws IllegalStateException when there is one already
   */
  @Transactional
  public String begin(String account) {
    if (isSet(account)) {
      throw new IllegalStateException("The account %s has a second factor".formatted(account));
    }
    return kept(account)
        .map(known -> Totp.base32(known.secret()))
        .orElseGet(
            () -> {
              byte[] secret = Secret.bytes(Totp.SECRET_BYTES);
              database
                  .sql(
                      """
                      insert into second_factor (account, secret, begun) values (:account, :secret, :present)
                      on conflict (account) do update set secret = excluded.secret, begun = excluded.begun
                      """)
                  .param("account", account)
                  .param("secret", key.seal(account, secret))
                  .param("present", clock.stamp())
                  .update();
              return Totp.base32(secret);
            });
  }

  /** The secret being set up, as people type it; empty when none is. */
  public Optional<String> pending(String account) {
    return isSet(account)
        ? Optional.empty()
        : kept(account).map(known -> Totp.base32(known.secret()));
  }

  /**
   * The first code of a phone confirms it: the recovery codes, shown once; empty when it is wrong.
   */
  @Transactional
  public List<String> confirm(String account, String code, Origin from) {
    if (isSet(account) || !isRight(account, code, from)) {
      return List.of();
    }
    database
        .sql("update second_factor set confirmed = :present where account = :account")
        .param("present", clock.stamp())
        .param("account", account)
        .update();
    events.note(account, What.FACTOR_SET, from);
    return renewCodes(account);
  }

  /** New recovery codes, shown once; those before are dead. */
  @Transactional
  public List<String> renewCodes(String account) {
    database
        .sql("delete from recovery_code where account = :account")
        .param("account", account)
        .update();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Secret.legible(RECOVERY_GROUPS);
      database
          .sql("insert into recovery_code (account, hash) values (:account, :hash)")
          .param("account", account)
          .param("hash", Secret.hash(code))
          .update();
      codes.add(code);
    }
    return codes;
  }

  /** How many recovery codes are left. */
  public int codesLeft(String account) {
    return database
        .sql("select count(*) from recovery_code where account = :account and used is null")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /** Whether a code is right, by the phone or a recovery code; each is taken once. */
  public boolean check(String account, String code, Origin from) {
    return isSet(account)
        && (isRecovery(account, code)
            ? recover(account, code, from)
            : isRight(account, code, from));
  }

  /** Takes the second factor away and ends all sessions: the phone is lost or in wrong hands. */
  @Transactional
  public void reset(String account) {
    remove(account, Origin.HOUSE);
    guesses.forgive(account);
    signIns.end(account);
  }

  /** Takes the second factor away. */
  @Transactional
  public void remove(String account, Origin from) {
    database
        .sql("delete from recovery_code where account = :account")
        .param("account", account)
        .update();
    int removed =
        database
            .sql("delete from second_factor where account = :account")
            .param("account", account)
            .update();
    if (removed > 0) {
      events.note(account, What.FACTOR_REMOVED, from);
    }
  }

  private boolean isRight(String account, String code, Origin from) {
    if (!guesses.admit(Guesses.codes(account), from.address())) {
      return false;
    }
    OptionalLong step =
        kept(account).map(known -> match(known, code.strip())).orElse(OptionalLong.empty());
    boolean right = step.isPresent() && takes(account, step.getAsLong());
    if (right) {
      guesses.right(Guesses.codes(account), from.address());
    } else {
      events.note(account, What.REFUSED, from);
    }
    return right;
  }

  /** The present code, the one before and the one after: clocks of phones differ a little. */
  private OptionalLong match(Kept known, String code) {
    long present = Totp.step(clock.present());
    for (long step = present - 1; step <= present + 1; step++) {
      byte[] right = Totp.code(known.secret(), step, Totp.DIGITS).getBytes(StandardCharsets.UTF_8);
      if ((step > known.lastStep() || known.lastStep() > step + AHEAD)
          && MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** Of two who show the same code at once, one has it taken. */
  private boolean takes(String account, long step) {
    return database
            .sql(
                """
                update second_factor set last_step = :step
                where account = :account and (last_step < :step or last_step > :step + :ahead)
                """)
            .param("ahead", AHEAD)
            .param("account", account)
            .param("step", step)
            .update()
        == 1;
  }

  private static boolean isRecovery(String account, String code) {
    return code.strip().length() > Totp.DIGITS;
  }

  private boolean recover(String account, String code, Origin from) {
    if (!guesses.admit(Guesses.codes(account), from.address())) {
      return false;
    }
    OffsetDateTime present = clock.stamp();
    int used =
        database
            .sql(
                """
                update recovery_code set used = :present
                where account = :account and hash = :hash and used is null
                """)
            .param("present", present)
            .param("account", account)
            .param("hash", Secret.hash(code.strip().toLowerCase(Locale.ROOT)))
            .update();
    if (used == 1) {
      guesses.right(Guesses.codes(account), from.address());
      events.note(account, What.RECOVERY_CODE_USED, from);
    } else {
      events.note(account, What.REFUSED, from);
    }
    return used == 1;
  }

  private Optional<Kept> kept(String account) {
    return database
        .sql("select secret, last_step from second_factor where account = :account")
        .param("account", account)
        .query((row, number) -> new Kept(row.getBytes("secret"), row.getLong("last_step")))
        .optional()
        .flatMap(
            shut ->
                key.open(account, shut.secret()).map(secret -> new Kept(secret, shut.lastStep())));
  }
}
