package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The disk below a home, watched by a library in every program that writes there, so that the power
 * can be cut: what nobody has made safe is taken back.
 */
final class WatchedDisk {

  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Path home;
  private final Path folder;
  private final Preload preload;

  /**
   * A disk nobody writes to yet.
   *
   * @param preload {@code cut.c}
   * @param folder for notes, in the same file system and not below the home
   */
  WatchedDisk(Preload preload, Path home, Path folder) throws IOException {
    this.home = Files.createDirectories(home).toRealPath();
    this.folder = Files.createDirectories(folder).toRealPath();
    this.preload = preload;
    begin();
  }

  /**
   * What a program's process must be told.
   *
   * @param deaf words as in {@code cut.c} for a disk that lies; empty for an honest one
   */
  Map<String, String> environment(String deaf) {
    Map<String, String> variables = new HashMap<>();
    variables.put("LD_PRELOAD", preload.library().toString());
    variables.put("GUIJU_CUT_ROOT", home.toString());
    variables.put("GUIJU_CUT_LOG", log().toString());
    variables.put("GUIJU_CUT_GRAVE", grave().toString());
    variables.put("GUIJU_CUT_DEAF", deaf);
    return variables;
  }

  /**
   * The power is gone: everything stands still in the middle of whatever it does, and is killed.
   */
  void off(House house) throws IOException, InterruptedException {
    Set<Long> stopped = new LinkedHashSet<>();
    List<Long> more = running(house, stopped);
    while (!more.isEmpty()) {
      signal("STOP", more);
      stopped.addAll(more);
      more = running(house, stopped);
    }
    for (long process : stopped) {
      Eventually.within(STOPPING, () -> stands(process), "process " + process + " to stand still");
    }
    signal("KILL", stopped);
    for (long process : stopped) {
      Eventually.within(STOPPING, () -> !lives(process), "process " + process + " to be gone");
    }
  }

  private List<Long> running(House house, Set<Long> known) throws IOException {
    List<Long> all = new ArrayList<>();
    house.pid().ifPresent(all::add);
    Postgres.processes(home).forEach(process -> all.add(process.pid()));
    all.removeAll(known);
    return all;
  }

  private static void signal(String name, Iterable<Long> processes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(Long.toString(process)));
    if (command.size() > 2) {
      // One of them may have ended by itself.
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  /** Every thread of it is stopped, so none is in the middle of a note. */
  private static boolean stands(long process) throws IOException {
    Path threads = Path.of("/proc", Long.toString(process), "task");
    if (!lives(process)) {
      return true;
    }
    try (Stream<Path> all = Files.list(threads)) {
      for (Path thread : all.toList()) {
        if ("RSD".indexOf(state(thread)) >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean lives(long process) throws IOException {
    Path place = Path.of("/proc", Long.toString(process));
    return Files.exists(place) && "ZX".indexOf(state(place)) < 0;
  }

  /** One letter, behind the name in brackets; X for what is gone. */
  private static char state(Path place) {
    try {
      String line = Files.readString(place.resolve("stat"));
      return line.charAt(line.lastIndexOf(')') + 2);
    } catch (IOException gone) {
      return 'X';
    }
  }

  /** Takes back what was not safe, and begins anew with what is left. */
  Undoing.Told takeBack(Loss loss) throws IOException {
    Undoing.Told told = Undoing.of(log(), home, loss);
    begin();
    return told;
  }

  /** Whatever is there now counts as safe. */
  void begin() throws IOException {
    Files.write(log(), new byte[0]);
    Files.createDirectories(grave());
    try (Stream<Path> all = Files.list(grave())) {
      for (Path one : all.toList()) {
        Files.delete(one);
      }
    }
  }

  private Path log() {
    return folder.resolve("notes");
  }

  private Path grave() {
    return folder.resolve("grave");
  }
}
