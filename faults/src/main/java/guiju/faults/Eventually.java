package guiju.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come, and no longer than it may take. */
final class Eventually {

  private static final long LOOK_NANOS = 50_000_000;

  private Eventually() {}

  /** Something that can be looked at again and again. */
  @FunctionalInterface
  interface Look {
    boolean isSo() throws java.io.IOException, InterruptedException;
  }

  /**
   * Looks until it is so.
   *
   * @return how long it took
   * @throws IllegalStateException when it is not so in time
   */
  static Duration within(Duration most, Look look, String what)
      throws java.io.IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!look.isSo()) {
      if (System.nanoTime() - begun > most.toNanos()) {
        throw new IllegalStateException(
            "Waited %d s in vain for %s".formatted(most.toSeconds(), what));
      }
      LockSupport.parkNanos(LOOK_NANOS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Lets time pass, for chance to choose the moment of a fault. */
  static void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
