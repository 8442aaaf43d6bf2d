package guiju.platform.record;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secret of the key that signs now, if this home folder holds it. */
@Component
class SigningKey {

  private final KeyFile file;
  private final Origins origins;

  SigningKey(KeyFile file, Origins origins) {
    this.file = file;
    this.origins = origins;
  }

  /**
   * The secret of the record's present key. A key that was prepared takes its place in the folder
   * when it is first seen on the record: should the process end in between, nothing is lost.
   */
  Optional<byte[]> secret(Genesis genesis, KeyDeed deed) {
    Optional<byte[]> present = file.present().filter(secret -> isOf(secret, genesis, deed));
    if (present.isPresent()) {
      return present;
    }
    Optional<byte[]> coming = file.coming().filter(secret -> isOf(secret, genesis, deed));
    coming.ifPresent(secret -> file.follow(deed.number()));
    return coming;
  }

  /** Whether this process can sign. */
  boolean isHere() {
    return origins
        .genesis()
        .filter(genesis -> secret(genesis, origins.present()).isPresent())
        .isPresent();
  }

  private static boolean isOf(byte[] secret, Genesis genesis, KeyDeed deed) {
    try {
      return genesis.digests().of(deed.seal().open(secret)).equals(deed.key());
    } catch (IllegalStateException anotherKind) {
      return false;
    }
  }
}
