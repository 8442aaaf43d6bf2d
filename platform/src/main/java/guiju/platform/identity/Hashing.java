package guiju.platform.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The slow hash of passwords: Argon2id, whose text names algorithm and costs. What people type is
 * brought to one form first (NFC), so that two keyboards write the same password; nothing is cut
 * off.
 */
@Component
class Hashing {

  private static final int AT_ONCE = 5;
  private static final long PATIENCE_SECONDS = 20;

  /** Far more than any password may have; whoever sends more keeps the processor busy. */
  private static final int READ = 1000;

  /** The hash is meant to be slow, and other requests need the processor too. */
  private final Semaphore computing = new Semaphore(AT_ONCE);

  private final Argon2PasswordEncoder hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String nobodys = hash.encode(Secret.fresh());
  private final LongAdder evaluated = new LongAdder();

  /** The hash of a password that is set. */
  String of(String password) {
    return String.valueOf(slowly(() -> hash.encode(plain(password))).orElseThrow(Hashing::busy));
  }

  /** Whether it is the password; where there is none the same work is done for nothing. */
  boolean matches(String password, Optional<String> kept) {
    boolean possible = password.length() <= READ && kept.isPresent();
    String typed = possible ? plain(password) : "";
    String against = possible ? kept.get() : nobodys;
    return slowly(() -> hash.matches(typed, against)).orElse(false) && possible;
  }

  /** How many hashes have been computed since the start. */
  long evaluated() {
    return evaluated.sum();
  }

  private <T> Optional<T> slowly(java.util.function.Supplier<T> work) {
    boolean admitted = false;
    try {
      admitted = computing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!admitted) {
        return Optional.empty();
      }
      evaluated.increment();
      return Optional.of(work.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (admitted) {
        computing.release();
      }
    }
  }

  private static IllegalStateException busy() {
    return new IllegalStateException(
        "A password could not be hashed within %d seconds: too many people sign in at once"
            .formatted(PATIENCE_SECONDS));
  }

  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
