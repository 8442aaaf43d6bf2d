package guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  @TempDir Path place;

  @Test
  void only_its_owner_reads_it_and_nothing_stays_when_it_ends() throws Exception {
    Path folder;
    try (Scratch scratch = Scratch.begin(new Home(place))) {
      folder = scratch.folder();
      Files.writeString(folder.resolve("paper.pdf"), "half a paper");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }

    assertThat(folder).doesNotExist();
    assertThat(left()).containsExactly("begin.lock");
  }

  @Test
  void who_begins_beside_a_living_one_leaves_it_alone() throws Exception {
    try (Scratch first = Scratch.begin(new Home(place));
        Scratch second = Scratch.begin(new Home(place))) {
      assertThat(first.folder()).isDirectory().isNotEqualTo(second.folder());
      assertThat(second.folder()).isDirectory();
    }
  }

  @Test
  void what_a_killed_process_put_down_goes_when_the_next_one_begins() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Passer.class.getName(),
                place.toString())
            .redirectErrorStream(true)
            .start();
    String said = process.inputReader(StandardCharsets.UTF_8).readLine();
    Path paper = Path.of(said == null ? "" : said);

    try (Scratch beside = Scratch.begin(new Home(place))) {
      assertThat(paper).as("while its process lives").hasContent("half a paper");
    }
    assertThat(process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    try (Scratch after = Scratch.begin(new Home(place))) {
      assertThat(after.folder()).isDirectory();
    }

    assertThat(paper).doesNotExist();
    assertThat(left()).containsExactly("begin.lock");
  }

  private String[] left() throws IOException {
    try (var inside = Files.list(place.resolve("tmp"))) {
      return inside.map(path -> path.getFileName().toString()).toArray(String[]::new);
    }
  }

  /** Puts half a paper down, says where, and lives until it is killed. */
  static final class Passer {

    private Passer() {}

    public static void main(String[] home) throws IOException {
      Scratch scratch = Scratch.begin(new Home(Path.of(home[0])));
      Path paper = Files.writeString(scratch.folder().resolve("paper.pdf"), "half a paper");
      System.out.println(paper);
      System.out.println(System.in.read());
    }
  }
}
