package guiju.platform.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must still be done.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param name its name
 * @param owner organisation the dossier belongs to; null when it belongs to none
 * @param id the obligation's id in the rulebook
 * @param standing the standing that must do it
 * @param since day it arose
 * @param due last day, inclusive; null when the regulation names none
 */
public record OpenObligation(
    String kind,
    String key,
    String name,
    @Nullable String owner,
    String id,
    String standing,
    LocalDate since,
    @Nullable LocalDate due) {

  /** Whether the last day has passed. */
  public boolean overdueOn(LocalDate day) {
    return due != null && day.isAfter(due);
  }
}
