package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One house with its own database, killed round after round; then it is lied to on purpose, and in
 * the end its database is made to forget.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTest {

  private static final long SEED = 20_261_123;

  @TempDir static Path folder;
  private static Scene scene;

  @BeforeAll
  static void found() throws Exception {
    scene = Scene.found(Program.built(), folder);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  @Order(1)
  void nothing_acknowledged_is_lost_or_doubled_when_the_program_is_killed() throws Exception {
    assertSound(KillProgram.round(scene, SEED));
  }

  @Test
  @Order(2)
  void nothing_acknowledged_is_lost_or_doubled_when_the_database_is_killed() throws Exception {
    assertSound(KillDatabase.round(scene, SEED));
  }

  @Test
  @Order(3)
  void a_program_killed_while_papers_come_in_leaves_none_half() throws Exception {
    assertSound(KillDuringUpload.round(scene, SEED));
  }

  @Test
  @Order(4)
  void every_lie_told_on_purpose_is_found_out() throws Exception {
    for (Control control : Control.values()) {
      List<String> wrong = control.red(scene);
      assertThat(wrong).as(control.name()).anyMatch(line -> line.contains(control.word()));
    }
  }

  @Test
  @Order(5)
  void the_whole_house_holds_and_what_follows_from_entries_is_made_again_the_same()
      throws Exception {
    Inspection inspection = new Inspection(scene);

    assertThat(inspection.check()).isEmpty();
    assertThat(inspection.rebuild()).isEmpty();

    try (Books books = scene.ground().books()) {
      books.bend("update dossier set name = 'Another' where id = (select max(id) from dossier)");
      books.bend("update dossier set snapshot = '{}' where id = (select min(id) from dossier)");
    }
    assertThat(inspection.check()).as("a control").anyMatch(line -> line.contains("SNAPSHOT"));
    assertThat(inspection.rebuild()).as("a control").anyMatch(line -> line.contains("dossier"));
  }

  @Test
  @Order(6)
  void a_database_that_forgets_what_it_confirmed_is_found_out() throws Exception {
    assertThat(Control.forgettingDatabase(scene, SEED)).anyMatch(line -> line.contains("KEPT"));
  }

  private static void assertSound(Round round) {
    assertThat(round.wrong()).as(round.toString()).isEmpty();
  }
}
