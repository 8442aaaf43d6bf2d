package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The embedded server's processes. */
final class Postgres {

  private Postgres() {}

  /** SIGKILL to the server and to every process it has made. */
  static int kill(Path home) throws IOException, InterruptedException {
    ProcessHandle server = ProcessHandle.of(pid(home)).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(server));
    all.addAll(server.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    return all.size();
  }

  static long pid(Path home) throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }
}
