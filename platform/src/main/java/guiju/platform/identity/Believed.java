package guiju.platform.identity;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions read a moment ago. Half a second spares the database most reads of a page with its
 * parts, and is over before anybody could call it late.
 */
final class Believed {

  /** How long what was read is believed. */
  static final Duration LONGEST = Duration.ofMillis(500);

  /** How exactly it is noted when a session was last used. */
  static final Duration NOTED = Duration.ofMinutes(1);

  private static final int REMEMBERED = 20_000;

  private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  private record Known(Session session, long until) {}

  Optional<Session> known(byte[] hash) {
    Known before = known.get(ByteBuffer.wrap(hash));
    return before != null && before.until() - System.nanoTime() > 0
        ? Optional.of(before.session())
        : Optional.empty();
  }

  void remember(byte[] hash, Session session) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    known.put(ByteBuffer.wrap(hash), new Known(session, System.nanoTime() + LONGEST.toNanos()));
  }

  void forget(byte[] hash) {
    known.remove(ByteBuffer.wrap(hash));
  }

  void forget(String account) {
    known.values().removeIf(one -> one.session().person().account().equals(account));
  }
}
