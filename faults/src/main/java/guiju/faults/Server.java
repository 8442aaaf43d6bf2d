package guiju.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database run as a server of its own, by the programs a home has brought along. */
final class Server implements AutoCloseable {

  private final Path home;
  private final Path data;
  private final Map<String, String> variables;
  private final int port = House.freePort();

  private Server(Path home, Path data, Map<String, String> variables) {
    this.home = home;
    this.data = data;
    this.variables = Map.copyOf(variables);
  }

  /**
   * Starts the embedded database of a home; the house that made it must have been closed.
   *
   * @param variables further ones for its process
   */
  static Server of(Path home, Map<String, String> variables)
      throws IOException, InterruptedException {
    Server server = new Server(home, home.resolve("postgres/data"), variables);
    server.start();
    return server;
  }

  /** Another one of the same home, on data of its own; it does not run yet. */
  static Server on(Path home, Path data) {
    return new Server(home, data, Map.of());
  }

  /** Starts it. */
  void start() throws IOException, InterruptedException {
    run(
        "start",
        "-w",
        "-l",
        data.resolveSibling("server.log").toString(),
        "-o",
        "-p "
            + port
            + " -c fsync=on -c synchronous_commit=on -c listen_addresses=127.0.0.1"
            + " -c unix_socket_directories= -c max_connections=100 -c wal_keep_size=512MB");
  }

  /** It was a standby and is none any more. */
  void promote() throws IOException, InterruptedException {
    run("promote", "-w");
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** Whether its process is there. */
  boolean runs() throws IOException {
    return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).isPresent();
  }

  /** SIGKILL to it and to every process it has made. */
  void kill() throws IOException {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> processes() throws IOException {
    ProcessHandle server = pid().flatMap(ProcessHandle::of).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(server));
    all.addAll(server.descendants().toList());
    return all;
  }

  private Optional<Long> pid() throws IOException {
    Path file = data.resolve("postmaster.pid");
    return Files.exists(file)
        ? Optional.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
        : Optional.empty();
  }

  /** What a house must be told to work on it, through a port that leads to it. */
  Map<String, String> environment(int through) throws IOException {
    return environment("jdbc:postgresql://127.0.0.1:%d/guiju".formatted(through));
  }

  /** What a house must be told to work on an address of databases with these secrets. */
  Map<String, String> environment(String address) throws IOException {
    return Map.of(
        "GUIJU_DATABASE_URL",
        address,
        "GUIJU_DATABASE_USER",
        "guiju",
        "GUIJU_DATABASE_PASSWORD",
        secret("guiju"),
        "GUIJU_DATABASE_OWNER",
        "guiju_owner",
        "GUIJU_DATABASE_OWNERPASSWORD",
        secret("guiju_owner"),
        "GUIJU_DEMONSTRATION",
        "anywhere");
  }

  /** The password of a role. */
  String secret(String role) throws IOException {
    return Files.readString(home.resolve("postgres/secrets").resolve(role)).strip();
  }

  private void run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("postgres/program/bin/pg_ctl").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-D", data.toString()));
    Path log = data.resolveSibling("commands.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (process.waitFor() != 0) {
      throw new IOException("The server does not " + words[0] + ": " + Files.readString(log));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (runs()) {
        run("stop", "-m", "fast", "-w");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
