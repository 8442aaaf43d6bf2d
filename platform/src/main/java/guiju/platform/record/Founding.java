package guiju.platform.record;

import guiju.platform.HouseClock;
import guiju.platform.docket.Digests;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the record once, with its first key, and says ever after which record it is. */
@Service
class Founding {

  private final JdbcClient database;
  private final KeyFile file;
  private final RecordSettings settings;
  private final HouseClock clock;

  Founding(JdbcClient database, KeyFile file, RecordSettings settings, HouseClock clock) {
    this.database = database;
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  /** Which record this is; empty before it is begun. */
  Optional<Genesis> genesis() {
    return database
        .sql("select statement from record_identity")
        .query(String.class)
        .optional()
        .map(Genesis::read);
  }

  /** Which record this is; begun now if it was not. */
  @Transactional
  Genesis ensure() {
    Optional<Genesis> genesis = genesis();
    if (genesis.isPresent()) {
      return genesis.get();
    }
    RecordLock.wait(database);
    return genesis().orElseGet(this::begin);
  }

  /** All keys, the first one first. */
  List<Signed> keys() {
    return database
        .sql("select body, signature from record_key order by number")
        .query(Signed.class)
        .list();
  }

  private Genesis begin() {
    Seal seal = Seal.named(settings.signature());
    Digests digests = Digests.named(settings.digest());
    byte[] secret = file.present().orElseGet(() -> fresh(seal));
    byte[] open = seal.open(secret);
    String key = digests.of(open);
    Genesis genesis =
        new Genesis(UUID.randomUUID().toString(), clock.present(), digests.name(), key);
    KeyDeed deed =
        new KeyDeed(
            genesis.fingerprint(), 1, key, seal.name(), Parts.base64(open), key, genesis.begun());
    database
        .sql("insert into record_identity (statement, hash) values (:statement, :hash)")
        .param("statement", genesis.body())
        .param("hash", genesis.fingerprint())
        .update();
    add(deed, Signed.by(seal, secret, deed.body()));
    return genesis;
  }

  /** Puts a key on the record. */
  void add(KeyDeed deed, Signed signed) {
    database
        .sql(
            """
            insert into record_key (number, id, body, signature)
            values (:number, :id, :body, :signature)
            """)
        .param("number", deed.number())
        .param("id", deed.key())
        .param("body", signed.body())
        .param("signature", signed.signature())
        .update();
  }

  private byte[] fresh(Seal seal) {
    byte[] secret = seal.fresh().secret();
    file.keep(secret);
    return secret;
  }
}
