package guiju.platform.record;

import guiju.platform.HouseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another key sign from now on: one person asks for it, a second confirms, and the key before
 * vouches for it on the record, after it has signed its last head.
 */
@Service
public class KeyChange {

  private final JdbcClient database;
  private final Origins origins;
  private final SigningKey present;
  private final KeyFile file;
  private final Gatherer gatherer;
  private final Clerk clerk;
  private final RecordSettings settings;
  private final HouseClock clock;

  KeyChange(
      JdbcClient database,
      Origins origins,
      SigningKey present,
      KeyFile file,
      Gatherer gatherer,
      Clerk clerk,
      RecordSettings settings,
      HouseClock clock) {
    this.database = database;
    this.origins = origins;
    this.present = present;
    this.file = file;
    this.gatherer = gatherer;
    this.clerk = clerk;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why a key does not change. */
  public enum Hindrance {
    /** Nobody has asked for another key. */
    NOT_ASKED,
    /** Whoever asked must not be the one who confirms. */
    SAME_PERSON,
    /** Another key than the one looked at is asked for now. */
    ANOTHER,
    /** This home folder does not hold the present key, or the one that is to follow. */
    KEY_ELSEWHERE
  }

  /**
   * A key that is to follow.
   *
   * @param key fingerprint of the open key
   * @param signature how it will sign
   * @param account who asks for it
   * @param reason why
   * @param asked when
   */
  public record Asked(String key, String signature, String account, String reason, Instant asked) {}

  private record Wanted(
      String open, String signature, String account, String reason, OffsetDateTime asked) {}

  /** Asks for another key; one asked for before is forgotten. */
  @Transactional
  public void ask(String account, String reason) {
    RecordLock.wait(database);
    // One confirmed before takes its place first: its secret may still lie where the next one will.
    origins.genesis().ifPresent(genesis -> present.secret(genesis, origins.present()));
    Seal seal = Seal.named(settings.signature());
    Seal.Keys keys = seal.fresh();
    database
        .sql(
            """
            insert into record_key_wanted (open, signature, account, reason, asked)
            values (:open, :signature, :account, :reason, :present)
            on conflict (one) do update set open = excluded.open, signature = excluded.signature,
              account = excluded.account, reason = excluded.reason, asked = excluded.asked
            """)
        .param("reason", reason)
        .param("open", Parts.base64(keys.open()))
        .param("signature", seal.name())
        .param("account", account)
        .param("present", clock.stamp())
        .update();
    file.prepare(keys.secret());
  }

  /** What was asked for, as long as nobody has confirmed; empty before the record was begun. */
  public Optional<Asked> asked() {
    return origins
        .genesis()
        .flatMap(
            genesis ->
                wanted()
                    .map(
                        one ->
                            new Asked(
                                fingerprint(genesis, one),
                                one.signature(),
                                one.account(),
                                one.reason(),
                                one.asked().toInstant())));
  }

  /** Forgets what was asked for. */
  @Transactional
  public void drop() {
    database.sql("delete from record_key_wanted").update();
  }

  /**
   * Confirms what somebody else asked for.
   *
   * @param key fingerprint of the key that was looked at
   * @return why the key does not change; empty when it has
   */
  @Transactional
  public Optional<Hindrance> confirm(String account, String key) {
    RecordLock.wait(database);
    Optional<Wanted> wanted = wanted();
    if (wanted.isEmpty()) {
      return Optional.of(Hindrance.NOT_ASKED);
    }
    if (wanted.get().account().equals(account)) {
      return Optional.of(Hindrance.SAME_PERSON);
    }
    if (!fingerprint(origins.genesis().orElseThrow(), wanted.get()).equals(key)) {
      return Optional.of(Hindrance.ANOTHER);
    }
    return change(wanted.get());
  }

  private static String fingerprint(Genesis genesis, Wanted wanted) {
    return genesis.digests().of(Parts.bytes(wanted.open()));
  }

  /** What has happened until now is signed by the key under which it happened. */
  private void signOff() {
    boolean more = gatherer.gather();
    while (more) {
      more = gatherer.gather();
    }
    clerk.sign(Instant.MAX);
  }

  private Optional<Hindrance> change(Wanted wanted) {
    Genesis genesis = origins.genesis().orElseThrow();
    KeyDeed before = origins.present();
    Optional<byte[]> secret = present.secret(genesis, before);
    Seal seal = Seal.named(wanted.signature());
    boolean here =
        file.coming().filter(key -> Parts.base64(seal.open(key)).equals(wanted.open())).isPresent();
    if (secret.isEmpty() || !here) {
      return Optional.of(Hindrance.KEY_ELSEWHERE);
    }
    signOff();
    KeyDeed deed =
        new KeyDeed(
            genesis.fingerprint(),
            before.number() + 1,
            fingerprint(genesis, wanted),
            wanted.signature(),
            wanted.open(),
            before.key(),
            clock.present());
    origins.add(deed, Signed.by(before.seal(), secret.get(), deed.body()));
    database.sql("delete from record_key_wanted").update();
    return Optional.empty();
  }

  private Optional<Wanted> wanted() {
    return database
        .sql("select open, signature, account, reason, asked from record_key_wanted")
        .query(Wanted.class)
        .optional();
  }
}
