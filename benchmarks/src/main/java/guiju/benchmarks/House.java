package guiju.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running platform on this machine: one started for the measurement, or one that runs already.
 */
final class House implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final URI address;
  private final Path home;
  private final @Nullable Process process;

  private House(URI address, Path home, @Nullable Process process) {
    this.address = address;
    this.home = home;
    this.process = process;
  }

  /** A platform that runs already, with the folder it keeps its database in. */
  static House at(URI address, Path home) {
    if (!List.of("localhost", "127.0.0.1").contains(address.getHost())) {
      throw new IllegalArgumentException("Only a platform on this machine is put under load");
    }
    return new House(address, home, null);
  }

  /** Starts a built platform on an empty folder and waits until it answers. */
  static House start(Path jar, Path rulebook, Path home) throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                "--guiju.port=" + port,
                "--guiju.home=" + home,
                "--guiju.rulebook=" + rulebook,
                "--guiju.city=nothing")
            .redirectErrorStream(true)
            .redirectOutput(home.resolveSibling("platform.log").toFile())
            .start();
    House house = new House(URI.create("http://127.0.0.1:" + port), home, process);
    try {
      house.awaitAnswer(process);
      return house;
    } catch (IOException | InterruptedException | RuntimeException e) {
      house.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(Process started) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest question = HttpRequest.newBuilder(address.resolve("/sign-in")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (started.isAlive() && System.nanoTime() < end) {
      try {
        if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        started.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    throw new IOException(
        "The platform did not come up; its log:\n"
            + Files.readString(home.resolveSibling("platform.log")));
  }

  URI address() {
    return address;
  }

  Path home() {
    return home;
  }

  /** Processor time the platform has used so far, nanoseconds; 0 when it was not started here. */
  long processorTime() {
    return process == null ? 0 : process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
