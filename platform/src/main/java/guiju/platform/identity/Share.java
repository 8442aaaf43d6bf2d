package guiju.platform.identity;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Everybody's share of what the house takes long over. A caller may ask for a minute's share at
 * once and then again as fast as it grows back. Per process, and forgotten by a new start: it keeps
 * one caller from taking the room of all others, and guards no secret.
 */
@Component
class Share {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** From so many callers on, those who have their whole share again are forgotten. */
  private static final int REMEMBERED = 10_000;

  private final long interval;
  private final LongSupplier timer;
  private final ConcurrentMap<String, Long> wholeAgain = new ConcurrentHashMap<>();

  @Autowired
  Share(ShareSettings settings) {
    this(settings.perMinute(), System::nanoTime);
  }

  Share(int perMinute, LongSupplier timer) {
    this.interval = MINUTE / perMinute;
    this.timer = timer;
  }

  /**
   * Takes one piece of a caller's share.
   *
   * @return zero when there was one; otherwise how long until there is
   */
  Duration take(String caller) {
    long now = timer.getAsLong();
    forget(now);
    AtomicLong wait = new AtomicLong();
    wholeAgain.compute(
        caller,
        (name, before) -> {
          long from = before == null || before - now < 0 ? now : before;
          long after = from + interval;
          wait.set(Math.max(0, after - now - MINUTE));
          return wait.get() == 0 ? Long.valueOf(after) : before;
        });
    return Duration.ofNanos(wait.get());
  }

  private void forget(long now) {
    if (wholeAgain.size() > REMEMBERED) {
      wholeAgain.values().removeIf(when -> when - now < 0);
    }
  }
}
