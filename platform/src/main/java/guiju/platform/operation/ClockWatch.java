package guiju.platform.operation;

import guiju.platform.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Whether the clock of this machine can be right: it is compared with what is on record and with
 * the clock of the database. Nothing is refused because of it; the order of a docket is that of its
 * numbers. But days decide what the law says, so somebody has to hear of it.
 */
@Service
public class ClockWatch {

  /** Two clocks that are kept right differ by less. */
  static final Duration TOLERANCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private final JdbcClient database;
  private final HouseClock clock;
  private final AtomicReference<Verdict> said = new AtomicReference<>(Verdict.RIGHT);

  ClockWatch(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What can be said of the clock. */
  public enum Verdict {
    /** Nothing speaks against it. */
    RIGHT,
    /** Something on record bears a moment that has not come yet. */
    BEHIND_RECORD,
    /** The database has another time. */
    APART
  }

  /**
   * A look at the clock.
   *
   * @param behind how long until the latest moment on record comes; negative when it has passed
   * @param ahead how far the clock is ahead of the database's; negative when it is behind
   */
  public record Look(Duration behind, Duration ahead) {

    /** What it comes to. */
    public Verdict verdict() {
      if (behind.compareTo(TOLERANCE) > 0) {
        return Verdict.BEHIND_RECORD;
      }
      return ahead.abs().compareTo(TOLERANCE) > 0 ? Verdict.APART : Verdict.RIGHT;
    }
  }

  /** Looks now; two statements that read one row each. */
  public Look look() {
    return database
        .sql(
            """
            select clock_timestamp(),
              greatest((select max(taken) from entry), (select max(taken) from trail))
            """)
        .query(
            (row, number) -> {
              Instant present = clock.present();
              Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
              OffsetDateTime latest = row.getObject(2, OffsetDateTime.class);
              Instant recorded = latest == null ? present : latest.toInstant();
              return new Look(
                  Duration.between(present, recorded), Duration.between(there, present));
            })
        .single();
  }

  /** Says in the log when the verdict has become another. */
  @Scheduled(fixedDelay = 30_000)
  void watch() {
    try {
      Look look = look();
      if (said.getAndSet(look.verdict()) != look.verdict()) {
        say(look);
      }
    } catch (DataAccessException away) {
      LOG.debug("Nothing to compare the clock with", away);
    }
  }

  private static void say(Look look) {
    switch (look.verdict()) {
      case RIGHT -> LOG.info("The clock agrees with the record and with the database again");
      case BEHIND_RECORD ->
          LOG.warn(
              "The clock is {} behind what is on record: it was set back, or what is there was recorded while"
                  + " a clock was ahead. Days are counted by it; set it right on every machine.",
              look.behind());
      case APART ->
          LOG.warn(
              "The clock differs by {} from the database's. Days are counted by it; set both right.",
              look.ahead());
    }
  }
}
