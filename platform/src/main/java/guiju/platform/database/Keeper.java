package guiju.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the embedded server still lives, and starts it again when not. */
final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Path data;
  private final Runnable start;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postgres-keeper");
            thread.setDaemon(true);
            return thread;
          });

  Keeper(Path data, Runnable start) {
    this.data = data;
    this.start = start;
    watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    watch.shutdown();
    try {
      if (!watch.awaitTermination(2, TimeUnit.MINUTES)) {
        LOG.warn("The embedded PostgreSQL is still being started");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (!lives()) {
        LOG.warn("The embedded PostgreSQL is gone; starting it again");
        start.run();
      }
    } catch (RuntimeException e) {
      // Its last children may still be leaving: the next look tries again.
      LOG.warn("The embedded PostgreSQL cannot be started yet: {}", e.getMessage());
    }
  }

  /** A dead process nobody has buried yet still has a number, but no program. */
  private boolean lives() {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file)
          && ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
              .filter(process -> process.isAlive() && process.info().command().isPresent())
              .isPresent();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      LOG.debug("Cannot read {}", file, e);
      return false;
    }
  }
}
