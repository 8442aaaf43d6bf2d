package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guiju.faults.Tunnel.Weather;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is away, torn, slow or full, and comes back. */
class OutagesTest {

  private static final long SEED = 20_261_123;

  @TempDir Path folder;

  @Test
  void a_database_that_hangs_or_tears_makes_nobody_wait_for_ever_and_nothing_needs_a_restart()
      throws Exception {
    try (SlowDatabase slow = SlowDatabase.found(Program.built(), folder)) {
      assertSound(slow.round(Weather.TORN, SEED));
      assertSound(slow.round(Weather.STILL, SEED));

      assertThatThrownBy(slow::saysThatItIsNotReady)
          .as("a control: the sky is clear")
          .hasMessageContaining("not ready");
    }
  }

  @Test
  void one_of_two_houses_dies_or_stops_and_the_other_goes_on() throws Exception {
    try (TwoHouses two = TwoHouses.found(Program.built(), folder)) {
      assertSound(two.round(SEED));
    }
  }

  @Test
  void a_full_folder_of_papers_keeps_nobody_from_anything_else() throws Exception {
    assumeTrue(FullDisk.possible(folder), "this machine lets nobody mount a small disk");
    try (FullDisk disk = FullDisk.found(Program.built(), folder, FullDisk.Place.PAPERS)) {
      assertSound(disk.round(SEED));
    }
  }

  private static void assertSound(Round round) {
    assertThat(round.wrong()).as(round.toString()).isEmpty();
    assertThat(round.acknowledged()).as(round.toString()).isPositive();
  }
}
