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
    List<ProcessHandle> all = processes(home);
    if (all.isEmpty()) {
      throw new IOException("No server runs in " + home);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    return all.size();
  }

  /** The server and every process it has made; none when no server runs. */
  static List<ProcessHandle> processes(Path home) throws IOException {
    List<ProcessHandle> all = new ArrayList<>();
    if (Files.exists(home.resolve("postgres/data/postmaster.pid"))) {
      ProcessHandle.of(pid(home))
          .filter(ProcessHandle::isAlive)
          .ifPresent(
              server -> {
                all.add(server);
                all.addAll(server.descendants().toList());
              });
    }
    return all;
  }

  static long pid(Path home) throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }
}
