package guiju.platform.lab;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Ends work that takes too long, by interrupting its thread; expressions look for that between two
 * lists. When the work is done nothing of the interruption is left.
 */
final class Guard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final ScheduledExecutorService watch;

  Guard(String name) {
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does the work.
   *
   * @throws TooLong when it had to be ended
   */
  <T> T within(int seconds, Supplier<T> work) {
    Thread worker = Thread.currentThread();
    ScheduledFuture<?> end = watch.schedule(worker::interrupt, seconds, TimeUnit.SECONDS);
    boolean inTime = false;
    try {
      T result = work.get();
      inTime = end.cancel(false);
      if (inTime) {
        return result;
      }
    } finally {
      if (!inTime && !end.cancel(false)) {
        settle(end);
      }
    }
    throw new TooLong(seconds);
  }

  /** Waits until the interruption has arrived, and takes it away. */
  private static void settle(ScheduledFuture<?> end) {
    while (!end.isDone()) {
      Thread.onSpinWait();
    }
    boolean interrupted = Thread.interrupted();
    LOG.debug("Work was ended; interrupted: {}", interrupted);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** The work had to be ended. */
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(int seconds) {
      super("It took longer than " + seconds + " seconds and was ended.");
    }
  }
}
