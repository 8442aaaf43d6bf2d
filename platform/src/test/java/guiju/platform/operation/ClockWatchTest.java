package guiju.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.operation.ClockWatch.Look;
import guiju.platform.operation.ClockWatch.Verdict;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ClockWatchTest {

  @Autowired JdbcClient database;

  @Test
  void a_clock_that_is_ahead_or_behind_is_told_from_the_databases() {
    assertThat(look(Duration.ofDays(3_650)).verdict()).isEqualTo(Verdict.APART);
    assertThat(look(Duration.ofDays(3_650)).ahead()).isGreaterThan(Duration.ofDays(3_649));
    assertThat(look(Duration.ofDays(-3_650)).ahead()).isLessThan(Duration.ofDays(-3_649));
  }

  @Test
  void two_clocks_kept_right_differ_by_less_than_what_is_said() {
    assertThat(look(Duration.ZERO).ahead().abs()).isLessThan(ClockWatch.TOLERANCE);
  }

  @Test
  void a_moment_on_record_that_has_not_come_is_said_first() {
    Duration minute = Duration.ofMinutes(1);
    assertThat(new Look(minute, Duration.ZERO).verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(new Look(minute.plusMillis(1), minute.multipliedBy(2)).verdict())
        .isEqualTo(Verdict.BEHIND_RECORD);
    assertThat(new Look(Duration.ofDays(-9), minute.multipliedBy(-2)).verdict())
        .isEqualTo(Verdict.APART);
    assertThat(new Look(Duration.ofDays(-9), minute.negated()).verdict()).isEqualTo(Verdict.RIGHT);
  }

  private Look look(Duration moved) {
    HouseClock clock = new HouseClock(Clock.offset(Clock.systemUTC(), moved));
    return new ClockWatch(database, clock).look();
  }
}
