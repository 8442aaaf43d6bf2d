package guiju.platform.docket;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How near a last day is. */
public enum Nearness {
  /** It has passed. */
  OVERDUE,
  /** It lies within the next {@value #SOON_DAYS} days, today included. */
  SOON,
  /** It lies further ahead. */
  AHEAD,
  /** There is none. */
  NONE;

  /** Within how many days a deadline is near. */
  public static final int SOON_DAYS = 30;

  /** How near a last day is on a day. */
  public static Nearness of(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return NONE;
    } else if (due.isBefore(today)) {
      return OVERDUE;
    }
    return due.isAfter(today.plusDays(SOON_DAYS)) ? AHEAD : SOON;
  }

  /** Its name in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
