package guiju.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one clock of the house; nothing else asks the machine what time it is. */
public final class HouseClock {

  /** Legal days begin and end in this zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  /** Reads another clock, which a test may set. */
  public HouseClock(Clock clock) {
    this.clock = clock;
  }

  /** The legal day it is, in Asia/Shanghai. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The present moment, to the microsecond, as the database keeps it. */
  public Instant present() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The present moment in the form the database driver takes. */
  public OffsetDateTime stamp() {
    return present().atOffset(ZoneOffset.UTC);
  }
}
