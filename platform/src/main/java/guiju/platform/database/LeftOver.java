package guiju.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its platform (killed without a chance to stop it) would keep the folder
 * busy. Whoever clears holds the folder's lock, so nobody else is using that server.
 */
record LeftOver(Path data, PostgresProgram program) {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

  void clear() {
    Path file = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return;
      }
      Optional<ProcessHandle> server = process(file).filter(this::servesThisFolder);
      if (server.isPresent()) {
        LOG.info("Stopping the PostgreSQL {} left over from an earlier run", server.get().pid());
        program.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w"));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Optional<ProcessHandle> process(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
  }

  /**
   * Process ids are used again: it must be a postgres, and where the system tells, in our folder.
   */
  private boolean servesThisFolder(ProcessHandle process) {
    // The system says so of a running program whose file has given way to a newer one.
    String replaced = " (deleted)";
    if (!process
        .info()
        .command()
        .map(command -> command.replace(replaced, "").endsWith("/postgres"))
        .orElse(false)) {
      return false;
    }
    Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return !Files.exists(place) || Files.isSameFile(place, data);
    } catch (IOException unreadable) {
      LOG.debug("Cannot see the folder of process {}", process.pid(), unreadable);
      return true;
    }
  }
}
