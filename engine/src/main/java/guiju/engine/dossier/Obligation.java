package guiju.engine.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done.
 *
 * @param id unique in the dossier; the rulebook says what it is
 * @param since the day it arose
 * @param due the last day, inclusive; null when the regulation names none
 */
public record Obligation(String id, LocalDate since, @Nullable LocalDate due) {

  /** Whether the last day has passed. */
  public boolean overdueOn(LocalDate day) {
    return due != null && day.isAfter(due);
  }
}
