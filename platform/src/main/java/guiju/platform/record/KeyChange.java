package guiju.platform.record;

import guiju.platform.HouseClock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another key sign from now on: one person asks for it, a second confirms, and the key before
 * vouches for it on the record.
 */
@Service
public class KeyChange {

  private final JdbcClient database;
  private final Origins origins;
  private final SigningKey present;
  private final KeyFile file;
  private final RecordSettings settings;
  private final HouseClock clock;

  KeyChange(
      JdbcClient database,
      Origins origins,
      SigningKey present,
      KeyFile file,
      RecordSettings settings,
      HouseClock clock) {
    this.database = database;
    this.origins = origins;
    this.present = present;
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why a key does not change. */
  public enum Hindrance {
    /** Nobody has asked for another key. */
    NOT_ASKED,
    /** Whoever asked must not be the one who confirms. */
    SAME_PERSON,
    /** This home folder does not hold the present key, or the one that is to follow. */
    KEY_ELSEWHERE
  }

  private record Wanted(String open, String signature, String account) {}

  /** Asks for another key; one asked for before is forgotten. */
  @Transactional
  public void ask(String account) {
    RecordLock.wait(database);
    // One confirmed before takes its place first: its secret may still lie where the next one will.
    origins.genesis().ifPresent(genesis -> present.secret(genesis, origins.present()));
    Seal seal = Seal.named(settings.signature());
    Seal.Keys keys = seal.fresh();
    database
        .sql(
            """
            insert into record_key_wanted (open, signature, account, asked)
            values (:open, :signature, :account, :present)
            on conflict (one) do update set open = excluded.open, signature = excluded.signature,
              account = excluded.account, asked = excluded.asked
            """)
        .param("open", Parts.base64(keys.open()))
        .param("signature", seal.name())
        .param("account", account)
        .param("present", clock.stamp())
        .update();
    file.prepare(keys.secret());
  }

  /** Who has asked for another key, as long as nobody has confirmed. */
  public Optional<String> asked() {
    return wanted().map(Wanted::account);
  }

  /**
   * Confirms what somebody else asked for.
   *
   * @return why the key does not change; empty when it has
   */
  @Transactional
  public Optional<Hindrance> confirm(String account) {
    RecordLock.wait(database);
    Optional<Wanted> wanted = wanted();
    if (wanted.isEmpty()) {
      return Optional.of(Hindrance.NOT_ASKED);
    }
    if (wanted.get().account().equals(account)) {
      return Optional.of(Hindrance.SAME_PERSON);
    }
    return change(wanted.get());
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
    KeyDeed deed =
        new KeyDeed(
            genesis.fingerprint(),
            before.number() + 1,
            genesis.digests().of(Parts.bytes(wanted.open())),
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
        .sql("select open, signature, account from record_key_wanted")
        .query(Wanted.class)
        .optional();
  }
}
