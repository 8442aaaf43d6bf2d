package guiju.platform.web;

import guiju.engine.dossier.Actor;
import guiju.platform.docket.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was owed on a dossier and no longer is, as its docket tells: an act that comes late stays
 * late after it has been taken. What only got another last day is still owed.
 */
final class SettledDuties {
  private SettledDuties() {}

  /**
   * Something no longer owed.
   *
   * @param id the obligation's id in the rulebook
   * @param due its last day; null when the regulation names none
   * @param by the entry that settled it
   */
  record Settled(String id, @Nullable LocalDate due, Entry by) {
    /** Days after the last day; 0 when it was in time, or time itself put an end to it. */
    long late() {
      boolean lapsed = by.account().equals(Actor.CLOCK.account());
      return due == null || lapsed ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, by.on()));
    }
  }

  /** All of it, the latest first. */
  static List<Settled> of(List<Entry> entries) {
    List<Settled> settled = new ArrayList<>();
    Map<String, Due> owed = Map.of();
    for (Entry entry : entries) {
      Map<String, Due> now = after(entry, owed);
      owed.forEach(
          (id, one) -> {
            if (!now.containsKey(id)) {
              settled.add(0, new Settled(id, one.day(), entry));
            }
          });
      owed = now;
    }
    return settled;
  }

  private record Due(@Nullable LocalDate day) {}

  private static Map<String, Due> after(Entry entry, Map<String, Due> before) {
    if (!(entry.tree().get("change") instanceof Map<?, ?> change)
        || !change.containsKey("obligations")) {
      return before;
    }
    Map<String, Due> now = new LinkedHashMap<>();
    if (change.get("obligations") instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> owed) {
          Object day = owed.get("due");
          now.put(
              String.valueOf(owed.get("id")),
              new Due(day == null ? null : LocalDate.parse(day.toString())));
        }
      }
    }
    return now;
  }
}
