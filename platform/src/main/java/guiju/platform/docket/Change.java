package guiju.platform.docket;

import guiju.engine.DossierWriter;
import guiju.engine.dossier.Dossier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed in a dossier's tree: for every part ({@code facts}, {@code cases}, …) what is
 * new. Maps are compared key by key, everything else as a whole; a null means it is gone.
 */
final class Change {

  private static final Set<String> BY_KEY = Set.of("facts", "cases");

  private Change() {}

  /** The smallest change that leads from one state of a dossier to the next. */
  static Map<String, Object> between(Dossier before, Dossier after) {
    return before.sequence() == 0
        ? between(Map.of(), DossierWriter.write(after))
        : between(
            DossierWriter.write(before.unlike(after)), DossierWriter.write(after.unlike(before)));
  }

  /** The smallest change that leads from one tree to the other. */
  static Map<String, Object> between(Map<String, ?> before, Map<String, ?> after) {
    Map<String, Object> change = new LinkedHashMap<>();
    for (String part : keys(before, after)) {
      Object old = before.get(part);
      Object fresh = after.get(part);
      if (Objects.equals(old, fresh)) {
        continue;
      }
      change.put(part, BY_KEY.contains(part) ? differences(map(old), map(fresh)) : fresh);
    }
    return change;
  }

  /** The tree after a change. */
  static Map<String, Object> apply(Map<String, ?> before, Map<String, ?> change) {
    Map<String, Object> after = new LinkedHashMap<>(before);
    change.forEach(
        (part, value) -> {
          if (value == null) {
            after.remove(part);
          } else if (BY_KEY.contains(part)) {
            Map<String, Object> merged = new LinkedHashMap<>(map(before.get(part)));
            map(value).forEach((key, fresh) -> put(merged, key, fresh));
            if (merged.isEmpty() && !part.equals("facts")) {
              after.remove(part);
            } else {
              after.put(part, merged);
            }
          } else {
            after.put(part, value);
          }
        });
    return after;
  }

  private static Map<String, Object> differences(Map<String, Object> old, Map<String, Object> now) {
    Map<String, Object> change = new LinkedHashMap<>();
    for (String key : keys(old, now)) {
      if (!Objects.equals(old.get(key), now.get(key))) {
        change.put(key, now.get(key));
      }
    }
    return change;
  }

  private static void put(Map<String, Object> into, String key, @Nullable Object value) {
    if (value == null) {
      into.remove(key);
    } else {
      into.put(key, value);
    }
  }

  private static Set<String> keys(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  @SuppressWarnings("unchecked") // trees have texts as keys, by their making
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
