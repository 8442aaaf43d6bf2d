package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small programs write to a watched disk, and what they did not make safe is taken back. */
class UndoingTest {

  private static final String OLD = "old ".repeat(3_000);

  @TempDir static Path compiled;
  private static Preload preload;

  @TempDir Path folder;
  private Path home;
  private WatchedDisk disk;

  @BeforeAll
  static void compile() throws Exception {
    assumeTrue(PowerCut.possible(), "this machine has no C compiler");
    preload = Preload.compiled("cut", compiled);
  }

  @BeforeEach
  void watch() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
    Files.writeString(home.resolve("a"), OLD);
    disk = new WatchedDisk(preload, home, folder.resolve("cut"));
  }

  @Test
  void what_was_written_and_not_made_safe_is_taken_back() throws Exception {
    run("printf new >>a; printf new | dd of=a bs=1 seek=5 conv=notrunc; printf new >b", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(home.resolve("a")).hasContent(OLD);
    assertThat(home.resolve("b")).doesNotExist();
  }

  @Test
  void what_was_made_safe_stays_and_what_came_after_goes() throws Exception {
    run("printf new >>a; sync a; printf newer >>a", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(home.resolve("a")).hasContent(OLD + "new");
  }

  @Test
  void a_file_cut_off_or_written_anew_comes_back_whole() throws Exception {
    run("truncate -s 7 a; printf x >a", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(home.resolve("a")).hasContent(OLD);
  }

  @Test
  void a_name_stays_when_its_folder_was_made_safe() throws Exception {
    run("printf new >b; sync b; mkdir c; sync .; mv b c/d; sync c; mv a e", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(home.resolve("c/d")).hasContent("new");
    assertThat(home.resolve("a")).hasContent(OLD);
    assertThat(home.resolve("e")).doesNotExist();
  }

  @Test
  void a_file_made_safe_keeps_its_name_and_its_folders_but_no_later_name() throws Exception {
    run("printf new >b; sync b; mv b e; mkdir c; mkdir c/f; printf new >c/d; sync c/d", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(names()).containsExactly("a", "b", "c", "c/d");
  }

  @Test
  void what_was_replaced_or_removed_comes_back() throws Exception {
    run("printf new >b; mv b a; rm a", "");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(names()).containsExactly("a");
    assertThat(home.resolve("a")).hasContent(OLD);
  }

  @Test
  void some_of_it_may_stay_piece_by_piece_but_nothing_that_was_never_written() throws Exception {
    run("tr o x <a >b; dd if=b of=a conv=notrunc", "");
    Files.writeString(home.resolve("b"), "");

    disk.takeBack(Loss.some(new SplittableRandom(5)));

    String now = Files.readString(home.resolve("a"));
    assertThat(now).hasSameSizeAs(OLD).contains("old ").contains("xld ");
    assertThat(now.replace("xld ", "old ")).isEqualTo(OLD);
  }

  @Test
  void a_disk_that_lies_keeps_nothing() throws Exception {
    run("printf new >>a; sync a", "sync-files");

    disk.takeBack(Loss.EVERYTHING);

    assertThat(home.resolve("a")).hasContent(OLD);
  }

  @Test
  void nothing_is_taken_back_twice() throws Exception {
    run("printf new >>a", "");

    assertThat(disk.takeBack(Loss.EVERYTHING).writes()).isEqualTo(1);
    assertThat(disk.takeBack(Loss.EVERYTHING).writes()).isZero();
  }

  @Test
  void a_machine_without_a_compiler_is_told_what_is_missing() {
    assertThatThrownBy(() -> Preload.compiler(folder.toString()))
        .hasMessageContaining("Install one");
  }

  private void run(String script, String deaf) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-ec", script)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().putAll(disk.environment(deaf));
    assertThat(builder.start().waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
  }

  private Stream<String> names() throws IOException {
    return Files.walk(home).skip(1).map(path -> home.relativize(path).toString()).sorted();
  }
}
