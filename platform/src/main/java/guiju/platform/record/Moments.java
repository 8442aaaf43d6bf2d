package guiju.platform.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** Moments as statements write them: UTC, to the microsecond at most. */
final class Moments {

  private Moments() {}

  /**
   * A moment in a JSON object.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static Instant read(Map<String, Object> tree, String name) {
    try {
      return Instant.parse(Parts.text(tree, name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no moment \"%s\"".formatted(name), e);
    }
  }
}
