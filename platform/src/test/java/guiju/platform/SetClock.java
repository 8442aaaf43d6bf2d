package guiju.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where somebody has set it, in Asia/Shanghai. */
public final class SetClock extends Clock {

  private volatile Instant present;

  /** Set to a moment such as {@code 2024-02-28T23:59:30}. */
  public SetClock(String moment) {
    present = instant(moment);
  }

  /** Sets it to another moment. */
  public void set(String moment) {
    present = instant(moment);
  }

  @Override
  public Instant instant() {
    return present;
  }

  @Override
  public ZoneId getZone() {
    return HouseClock.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private static Instant instant(String moment) {
    return LocalDateTime.parse(moment).atZone(HouseClock.ZONE).toInstant();
  }
}
