package guiju.platform.record;

import guiju.platform.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs heads of the record and hands them to whoever delivers them. */
@Service
class Clerk {

  /** So far the clock of another instance may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final JdbcClient database;
  private final Founding founding;
  private final Origins origins;
  private final StoredNodes nodes;
  private final Heads heads;
  private final SigningKey key;
  private final Deliveries deliveries;
  private final HouseClock clock;

  Clerk(
      JdbcClient database,
      Founding founding,
      Origins origins,
      StoredNodes nodes,
      Heads heads,
      SigningKey key,
      Deliveries deliveries,
      HouseClock clock) {
    this.database = database;
    this.founding = founding;
    this.origins = origins;
    this.nodes = nodes;
    this.heads = heads;
    this.key = key;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Signs a head when there is something no head covers.
   *
   * @param before when the latest head is younger than this, it may wait
   * @return the head, when one was signed
   */
  @Transactional
  Optional<Head> sign(Instant before) {
    Genesis genesis = founding.ensure();
    if (!due(before)) {
      return Optional.empty();
    }
    KeyDeed deed = origins.present();
    Optional<byte[]> secret = key.secret(genesis, deed);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    RecordLock.wait(database);
    // Somebody else may have signed meanwhile.
    return due(before) ? Optional.of(sign(genesis, deed, secret.get())) : Optional.empty();
  }

  private boolean due(Instant before) {
    Optional<Head> latest = latest();
    return latest.filter(head -> isYoung(head, before)).isEmpty()
        && latest.map(Head::size).orElse(0L) < nodes.size();
  }

  /** One of a day that has not come was signed while a clock was wrong; nothing waits for it. */
  private boolean isYoung(Head head, Instant before) {
    return head.time().isAfter(before) && !head.time().isAfter(clock.present().plus(AHEAD));
  }

  Optional<Head> latest() {
    return heads.latest().map(head -> Head.read(head.body()));
  }

  private Head sign(Genesis genesis, KeyDeed deed, byte[] secret) {
    Optional<Head> latest = latest();
    long size = nodes.size();
    TreeHash hash = new TreeHash(genesis.digests());
    Head head =
        new Head(
            latest.map(Head::number).orElse(0L) + 1,
            size,
            hash.named(nodes.ask(hash, size, Tree::root)),
            clock.present(),
            latest.map(Head::fingerprint).orElse(genesis.digests().beginning()),
            new Head.Origin(
                genesis.record(),
                genesis.fingerprint(),
                genesis.digest(),
                deed.signature(),
                deed.key()));
    heads.add(head, Signed.by(deed.seal(), secret, head.body()));
    deliveries.enlist(head.number());
    return head;
  }
}
