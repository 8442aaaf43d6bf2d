package guiju.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL programs brought along, as one house runs them. */
final class PostgresProgram {

  private static final int PATIENCE_SECONDS = 120;
  private static final String SHARED = "guiju.postgres.program";

  private final Path folder;
  private final Path output;
  private final boolean root;

  private PostgresProgram(Path folder, Path output, boolean root) {
    this.folder = folder;
    this.output = output;
    this.root = root;
  }

  /**
   * The programs for a house whose database lies below {@code parent}. They are unpacked beside its
   * data, or, where the system property {@value #SHARED} names a folder, there: many houses of one
   * machine need them but once.
   */
  static PostgresProgram in(Path parent) {
    String shared = System.getProperty(SHARED);
    Path place = shared == null ? parent : Path.of(shared).toAbsolutePath();
    try {
      return new PostgresProgram(
          PostgresArchive.unpackedIn(place),
          parent.resolve("commands.log"),
          Integer.valueOf(0).equals(Files.getAttribute(parent, "unix:uid")));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot unpack the embedded PostgreSQL into %s. Free some space, or name a database by GUIJU_DATABASE_URL."
              .formatted(place),
          e);
    }
  }

  /** Runs one program to its end and fails, with its own words, when it does. */
  void run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in
      // particular.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      // Into a file, not a pipe: the server outlives pg_ctl and would keep the pipe open.
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(output.toFile()))
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed(program, "did not end within " + PATIENCE_SECONDS + " seconds");
      }
      if (process.exitValue() != 0) {
        throw failed(program, "ended with " + process.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(program + " of the embedded PostgreSQL cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(program + " was interrupted", e);
    }
  }

  private IllegalStateException failed(String program, String how) throws IOException {
    String said = Files.exists(output) ? Files.readString(output).strip() : "";
    String advice =
        root && said.contains("unshare")
            ? " This system gives root no user namespace: start as an ordinary user, or name a database by GUIJU_DATABASE_URL."
            : "";
    return new IllegalStateException(
        "%s of the embedded PostgreSQL %s: %s%s".formatted(program, how, said, advice));
  }
}
