package guiju.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded database of a home that no house uses, run as a server of its own. */
final class Server implements AutoCloseable {

  private final Path home;
  private final Map<String, String> variables;
  private final int port = House.freePort();

  /**
   * Starts it; the house that made it must have been closed.
   *
   * @param variables further ones for its process
   */
  Server(Path home, Map<String, String> variables) throws IOException, InterruptedException {
    this.home = home;
    this.variables = Map.copyOf(variables);
    run(
        "start",
        "-w",
        "-l",
        home.resolve("postgres/server.log").toString(),
        "-o",
        "-p "
            + port
            + " -c fsync=on -c synchronous_commit=on -c listen_addresses=127.0.0.1"
            + " -c unix_socket_directories= -c max_connections=100");
  }

  int port() {
    return port;
  }

  /** What a house must be told to work on it, through a port that leads to it. */
  Map<String, String> environment(int through) throws IOException {
    return Map.of(
        "GUIJU_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:%d/guiju".formatted(through),
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

  private String secret(String role) throws IOException {
    return Files.readString(home.resolve("postgres/secrets").resolve(role)).strip();
  }

  private void run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("postgres/program/bin/pg_ctl").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-D", home.resolve("postgres/data").toString()));
    Path log = home.resolve("postgres/commands.log");
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
      run("stop", "-m", "fast", "-w");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
