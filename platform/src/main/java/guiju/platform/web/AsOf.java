package guiju.platform.web;

import guiju.platform.docket.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day a dossier is looked at: today, or an earlier day on which something had been taken.
 *
 * @param day the day shown
 * @param past whether that is before today
 * @param entries what had been taken by the end of it
 * @param before the last day before it on which something was taken; null when there is none
 * @param after the first day after it on which something was taken; null when there is none
 */
record AsOf(
    LocalDate day,
    boolean past,
    List<Entry> entries,
    @Nullable LocalDate before,
    @Nullable LocalDate after) {

  /** The day asked for; today when none is, when it lies ahead, or when it cannot be read. */
  static AsOf of(String asked, LocalDate today, List<Entry> entries) {
    LocalDate day = entries.isEmpty() ? today : read(asked, today);
    LocalDate first = entries.isEmpty() ? today : entries.get(0).on();
    LocalDate shown = day.isBefore(first) ? first : day;
    LocalDate before = null;
    LocalDate after = null;
    for (Entry entry : entries) {
      if (entry.on().isBefore(shown)) {
        before = entry.on();
      } else if (entry.on().isAfter(shown) && after == null) {
        after = entry.on();
      }
    }
    boolean past = shown.isBefore(today);
    return new AsOf(
        shown,
        past,
        past ? entries.stream().filter(entry -> !entry.on().isAfter(shown)).toList() : entries,
        before,
        after);
  }

  private static LocalDate read(String asked, LocalDate today) {
    try {
      LocalDate day = asked.isBlank() ? today : LocalDate.parse(asked);
      return day.isAfter(today) ? today : day;
    } catch (DateTimeParseException e) {
      return today;
    }
  }

  /** Title and version of the rulebook the last entry was taken under; empty when none was. */
  String rulebook() {
    if (entries.isEmpty()
        || !(entries.get(entries.size() - 1).tree().get("rulebook") instanceof Map<?, ?> under)) {
      return "";
    }
    return under.get("id") + " " + under.get("version");
  }
}
