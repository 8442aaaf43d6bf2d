package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guiju.faults.PowerCut.Lie;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power is cut; then it is cut where a disk or the database has lied, which must be seen. */
class PowerCutTest {

  private static final long SEED = 20_261_123;

  @TempDir Path folder;

  @BeforeEach
  void compiler() {
    assumeTrue(PowerCut.possible(), "this machine has no C compiler");
  }

  @Test
  void nothing_acknowledged_is_lost_when_the_power_is_cut() throws Exception {
    try (PowerCut cut = PowerCut.found(Program.built(), folder)) {
      for (long seed = SEED; seed < SEED + 2; seed++) {
        Round round = cut.round(seed);
        assertThat(round.wrong()).as(round.toString()).isEmpty();
        assertThat(round.acknowledged()).as(round.toString()).isPositive();
      }
    }
  }

  @Test
  void a_disk_that_lies_to_the_database_is_found_out() throws Exception {
    assertFoundOut(Lie.DATABASE, "KEPT", "broken");
  }

  @Test
  void a_disk_that_lies_about_papers_is_found_out() throws Exception {
    assertFoundOut(Lie.PAPERS, "other bytes", "is missing");
  }

  @Test
  void a_disk_that_lies_about_names_of_papers_is_found_out() throws Exception {
    assertFoundOut(Lie.NAMES, "is missing", "is missing");
  }

  @Test
  void a_database_that_answers_before_its_disk_is_found_out() throws Exception {
    try (PowerCut cut = PowerCut.found(Program.built(), folder)) {
      Control.hasten(cut.scene());
      assertThat(cut.wrongAfterCut(SEED)).anyMatch(line -> line.contains("KEPT"));
    }
  }

  private void assertFoundOut(Lie lie, String word, String other) throws Exception {
    try (PowerCut cut = PowerCut.found(Program.built(), folder)) {
      cut.lie(lie);
      assertThat(cut.wrongAfterCut(SEED))
          .anyMatch(line -> line.contains(word) || line.contains(other));
    }
  }
}
