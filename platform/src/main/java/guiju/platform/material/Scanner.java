package guiju.platform.material;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows files to a virus scanner that speaks the protocol of ClamAV's clamd, INSTREAM over TCP.
 * Whatever it answers, or does not, nobody who asks is harmed by it: there is an opinion, or none.
 */
@Component
final class Scanner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 1 << 16;
  private static final int ANSWER_LONGEST = 1_000;

  /** Fewer than a clamd serves at once; whoever comes too many waits for the next round. */
  private static final int AT_ONCE = 8;

  private final ScannerSettings settings;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "scanner-watch");
            thread.setDaemon(true);
            return thread;
          });

  Scanner(ScannerSettings settings) {
    this.settings = settings;
  }

  /** Shows it a file. Answers within the patience of the settings, and never throws. */
  Opinion of(Path file) {
    if (!settings.on()) {
      return Opinion.NOT_ASKED;
    } else if (!places.tryAcquire()) {
      return Opinion.NONE;
    }
    try {
      return asked(file);
    } finally {
      places.release();
    }
  }

  private Opinion asked(Path file) {
    try (Socket socket = new Socket()) {
      // Neither writing nor reading piecemeal has a limit of its own; a closed socket ends both.
      ScheduledFuture<?> end =
          watch.schedule(
              () -> hangUp(socket), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      try {
        String host = Objects.requireNonNull(settings.host());
        socket.connect(new InetSocketAddress(host, settings.port()));
        send(file, socket);
        Opinion opinion = Opinion.of(answer(socket));
        if (opinion == Opinion.NONE) {
          LOG.warn("The virus scanner gave no opinion on a paper; it will be asked again");
        }
        return opinion;
      } finally {
        end.cancel(false);
      }
    } catch (IOException e) {
      LOG.warn("The virus scanner did not answer; it will be asked again: {}", e.toString());
      return Opinion.NONE;
    }
  }

  private static void send(Path file, Socket socket) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write(COMMAND);
    byte[] chunk = new byte[CHUNK];
    try (InputStream content = Files.newInputStream(file)) {
      for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
        out.writeInt(n);
        out.write(chunk, 0, n);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  /** Up to the end of its sentence; one that has no end is none. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    for (int letter = in.read(); letter > 0; letter = in.read()) {
      said.write(letter);
      if (said.size() > ANSWER_LONGEST) {
        return "";
      }
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("The line to the virus scanner was gone already", e);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
