package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guiju.faults.WrongClock.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks of the program and of the database in every way they can be wrong, one after another. */
class WrongClockTest {

  private static final long SEED = 20_261_123;

  @TempDir Path folder;

  @Test
  void whatever_a_clock_says_what_was_acknowledged_stands_in_its_order() throws Exception {
    assumeTrue(PowerCut.possible(), "this machine has no C compiler");
    try (WrongClock clock = WrongClock.found(Program.built(), folder)) {
      for (Way way : Way.values()) {
        Round round = clock.round(way, SEED);
        assertThat(round.wrong()).as(way + ": " + round).isEmpty();
        assertThat(round.acknowledged()).as(round.toString()).isPositive();
      }
    }
  }
}
