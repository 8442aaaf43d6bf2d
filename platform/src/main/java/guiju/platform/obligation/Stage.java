package guiju.platform.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How close the last day of an obligation is, in the order in which time brings them. */
public enum Stage {
  /** It comes near. */
  NEAR,
  /** Today is the last day. */
  LAST_DAY,
  /** The last day has passed. */
  OVERDUE;

  /** The stage on a day; null while there is time. */
  static @Nullable Stage of(LocalDate due, LocalDate day, int nearDays) {
    if (day.isAfter(due)) {
      return OVERDUE;
    }
    if (day.equals(due)) {
      return LAST_DAY;
    }
    return day.plusDays(nearDays).isBefore(due) ? null : NEAR;
  }
}
