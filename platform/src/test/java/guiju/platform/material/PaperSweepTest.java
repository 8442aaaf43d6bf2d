package guiju.platform.material;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PaperSweepTest {

  private static final Person LI =
      new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @Autowired Materials materials;
  @Autowired Home home;
  @Autowired JdbcClient database;

  private PaperStore store;
  private PaperSweep sweep;

  @BeforeEach
  void a_sweep_of_what_lay_there_for_a_day() {
    store = PaperStore.in(home);
    sweep = new PaperSweep(home, database, new MaterialSettings(1, Duration.ofDays(1)));
  }

  @Test
  void what_a_dying_process_left_goes_when_it_is_old_and_stays_while_it_may_still_come_in()
      throws IOException {
    Path old = aged(Files.writeString(store.incoming(), "half"));
    Path fresh = Files.writeString(store.incoming(), "half");
    Path whole = aged(unnoted("0".repeat(64)));
    Path young = unnoted("1".repeat(64));

    sweep.sweep();

    assertThat(List.of(old, whole)).noneMatch(Files::exists);
    assertThat(List.of(fresh, young)).allMatch(Files::exists);
  }

  @Test
  void what_was_handed_in_stays_however_old() throws IOException {
    String digest = receive("kept").digest();
    aged(store.file(digest).orElseThrow());

    sweep.sweep();

    assertThat(store.file(digest)).isPresent();
  }

  @Test
  void a_sweep_that_broke_off_gives_back_what_was_noted_meanwhile() throws IOException {
    String digest = receive("almost gone").digest();
    Path leaving = store.leaving(digest);
    Files.move(store.file(digest).orElseThrow(), leaving);
    aged(leaving);

    sweep.sweep();

    assertThat(store.file(digest)).isPresent();
    assertThat(leaving).doesNotExist();
  }

  private Received receive(String content) {
    byte[] pdf = ("%PDF-1.7\n" + content).getBytes(StandardCharsets.UTF_8);
    return materials.receive(new ByteArrayInputStream(pdf), "a.pdf", LI);
  }

  private Path unnoted(String hex) throws IOException {
    Path fresh = Files.writeString(store.incoming(), "nobody noted it");
    store.keep(fresh, "sm3:" + hex);
    return store.file("sm3:" + hex).orElseThrow();
  }

  private static Path aged(Path file) throws IOException {
    return Files.setLastModifiedTime(file, LONG_AGO);
  }
}
