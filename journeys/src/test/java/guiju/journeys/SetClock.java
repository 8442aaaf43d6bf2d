package guiju.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock somebody has set: it runs from ten in the morning of that day on. */
final class SetClock extends Clock {
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private volatile long ahead;

  SetClock(LocalDate day) {
    set(day);
  }

  /** Sets it to another day. */
  void set(LocalDate day) {
    long morning = day.atTime(MORNING).atZone(HERE).toInstant().toEpochMilli();
    ahead = morning - Clock.systemUTC().millis();
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plusMillis(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
