package guiju.platform.docket;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was used lately, by fingerprint; what was not used for longest is forgotten. */
final class Recent<T> {

  private final Map<String, T> kept;

  /** Remembers at most so many. */
  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(256, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable T of(String fingerprint) {
    return kept.get(fingerprint);
  }

  synchronized void put(String fingerprint, T value) {
    kept.put(fingerprint, value);
  }
}
