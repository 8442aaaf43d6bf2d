package guiju.platform.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys of a record in their order, each vouched for by the one before. */
final class KeyChain {

  private final Genesis genesis;
  private final Signatures signatures;
  private final List<KeyDeed> deeds = new ArrayList<>();

  KeyChain(Genesis genesis) {
    this(genesis, Signed::holds);
  }

  KeyChain(Genesis genesis, Signatures signatures) {
    this.genesis = genesis;
    this.signatures = signatures;
  }

  /**
   * How a key stands to those before it.
   *
   * @param name what to call it
   * @param follows whether it comes next, in this record, and is what its fingerprint says
   * @param signed whether the key before it, or for the first itself, signed it
   */
  record Link(String name, boolean follows, boolean signed) {}

  /**
   * Adds the next key.
   *
   * @throws IllegalArgumentException when it is no statement on a key
   */
  Link next(Signed signed) {
    KeyDeed deed = KeyDeed.read(signed.body());
    KeyDeed before = deeds.isEmpty() ? deed : deeds.get(deeds.size() - 1);
    boolean first = deeds.isEmpty();
    deeds.add(deed);
    boolean follows =
        deed.number() == deeds.size()
            && deed.genesis().equals(genesis.fingerprint())
            && deed.key().equals(genesis.digests().of(deed.openBytes()))
            && deed.previous().equals(before.key())
            && (!first || deed.key().equals(genesis.key()));
    return new Link(
        "key %d does not follow from the keys before it".formatted(deeds.size()),
        follows,
        signatures.hold(signed, before.seal(), before.openBytes()));
  }

  /**
   * The open key of a fingerprint.
   *
   * @throws IllegalArgumentException when the record has none
   */
  byte[] open(String key) {
    return deeds.stream()
        .filter(deed -> deed.key().equals(key))
        .findFirst()
        .map(KeyDeed::openBytes)
        .orElseThrow(() -> new IllegalArgumentException("the record has no key " + key));
  }

  /** Whether a head is signed by the key it names, in that key's way. */
  boolean holds(Head head, Signed signed) {
    return deeds.stream()
        .filter(deed -> deed.key().equals(head.origin().key()))
        .findFirst()
        .map(
            deed ->
                deed.signature().equals(head.origin().signature())
                    && signatures.hold(signed, deed.seal(), deed.openBytes()))
        .orElse(false);
  }

  /** Whether a key somebody trusts is the one of a fingerprint, or leads to it. */
  boolean vouches(byte[] trusted, String key) {
    boolean reached = false;
    for (KeyDeed deed : deeds) {
      reached |= Arrays.equals(deed.openBytes(), trusted);
      if (deed.key().equals(key)) {
        return reached;
      }
    }
    return false;
  }
}
