package guiju.faults;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform as a process of its own, started from its jar on a home folder, always on the same
 * port. It is killed and started as often as somebody wants.
 */
final class House implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Program program;
  private final Path home;
  private Path log;
  private final Map<String, String> settings;
  private final Map<String, String> environment;
  private final int port;
  private Map<String, String> worn = Map.of();
  private @Nullable Process process;

  /**
   * A house that does not run yet.
   *
   * @param settings properties, {@code guiju.city} and the like
   * @param environment variables for its process
   */
  House(Program program, Path home, Map<String, String> settings, Map<String, String> environment) {
    this.program = program;
    this.home = home;
    this.log = home.resolveSibling(home.getFileName() + ".log");
    this.settings = Map.copyOf(settings);
    this.environment = Map.copyOf(environment);
    this.port = freePort();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("No free port", e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Program program() {
    return program;
  }

  Path home() {
    return home;
  }

  /** Further variables for its process, from the next start on. */
  void wear(Map<String, String> variables) {
    worn = Map.copyOf(variables);
  }

  /** Where what it says goes, from the next start on. */
  void sayInto(Path file) {
    log = file;
  }

  /** The number of its process, while there is one. */
  Optional<Long> pid() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
  }

  /**
   * Starts it and waits until it says that it can serve.
   *
   * @return how long that took
   */
  Duration start(String... further) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                program.jar().toString(),
                "--guiju.port=" + port,
                "--guiju.home=" + home,
                "--guiju.rulebook=" + program.rulebook()));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    command.addAll(List.of(further));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("GUIJU_"));
    builder.environment().putAll(environment);
    builder.environment().putAll(worn);
    long begun = System.nanoTime();
    Process started = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    process = started;
    Eventually.within(
        PATIENCE,
        () -> {
          if (!started.isAlive()) {
            throw new IllegalStateException("The house did not come up:\n" + lastWords());
          }
          return status("/actuator/health/readiness") == 200;
        },
        "the house to come up");
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** The status a page answers with; 0 when nobody answers within five seconds. */
  int status(String path) {
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(5)).build();
    try {
      return CLIENT.send(question, BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** SIGKILL: no chance to say or to save anything. */
  void kill() throws InterruptedException {
    Process running = running();
    running.destroyForcibly();
    running.waitFor();
  }

  /** SIGSTOP: it is there and does nothing. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** SIGCONT. */
  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(running().pid())).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill -" + name + " of the house ended with " + kill.exitValue());
    }
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("The house was never started");
    }
    return running;
  }

  /** Whether it ever said so in its log. */
  boolean said(String words) throws IOException {
    return Files.readString(log).contains(words);
  }

  /** The end of what it said. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "(its log cannot be read: " + e + ")";
    }
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    Process running = process;
    if (running == null || !running.isAlive()) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(60, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
