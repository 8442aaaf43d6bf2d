package guiju.platform.record;

import guiju.platform.HouseClock;
import guiju.platform.docket.Digests;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the record once, with its first key. */
@Service
class Founding {

  private final JdbcClient database;
  private final Origins origins;
  private final KeyFile file;
  private final RecordSettings settings;
  private final HouseClock clock;

  Founding(
      JdbcClient database,
      Origins origins,
      KeyFile file,
      RecordSettings settings,
      HouseClock clock) {
    this.database = database;
    this.origins = origins;
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  /** Which record this is; begun now if it was not. */
  @Transactional
  Genesis ensure() {
    Optional<Genesis> genesis = origins.genesis();
    if (genesis.isPresent()) {
      return genesis.get();
    }
    RecordLock.wait(database);
    return origins.genesis().orElseGet(this::begin);
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
    origins.begin(genesis);
    origins.add(deed, Signed.by(seal, secret, deed.body()));
    return genesis;
  }

  private byte[] fresh(Seal seal) {
    byte[] secret = seal.fresh().secret();
    file.keep(secret);
    return secret;
  }
}
