package guiju.platform.identity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Whoever is refused without a look at the secret waits as long as one of the latest real looks
 * took: how long an answer takes tells nothing about why it was given.
 */
@Component
class Pace {

  private static final int REMEMBERED = 32;
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();

  private final AtomicLongArray latest = new AtomicLongArray(REMEMBERED);
  private final AtomicInteger noted = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();

  Pace(Hashing hashing) {
    long begun = System.nanoTime();
    hashing.matches("", java.util.Optional.empty());
    long once = System.nanoTime() - begun;
    for (int i = 0; i < REMEMBERED; i++) {
      latest.set(i, once);
    }
  }

  /** A real look, begun at that reading of the machine's timer, ends now. */
  void looked(long begun) {
    latest.set(Math.floorMod(noted.getAndIncrement(), REMEMBERED), System.nanoTime() - begun);
  }

  /** Waits until a look begun then could have ended. */
  void asIfLooked(long begun) {
    long length = Math.min(LONGEST, latest.get(Math.floorMod(taken.getAndIncrement(), REMEMBERED)));
    for (long left = length; left > 0; left = length - (System.nanoTime() - begun)) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
