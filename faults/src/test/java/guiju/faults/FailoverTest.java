package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies for good and another takes its place; then one that nobody waited for does. */
class FailoverTest {

  private static final long SEED = 20_261_123;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_with_the_database_and_without_waiting_it_would_be()
      throws Exception {
    try (Failover failover = Failover.found(Program.built(), folder)) {
      Round round = failover.round(SEED);
      assertThat(round.wrong()).as(round.toString()).isEmpty();

      assertThat(failover.wrongWhenNobodyWaits(SEED)).anyMatch(line -> line.contains("KEPT"));
    }
  }
}
