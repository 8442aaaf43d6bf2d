package guiju.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs brought along on the class path, unpacked once into a folder. */
final class PostgresProgram {

  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Path output;
  private final boolean root;

  private PostgresProgram(Path folder, boolean root) {
    this.folder = folder;
    this.output = folder.resolveSibling("commands.log");
    this.root = root;
  }

  /** Unpacks the programs below {@code parent} unless they are there already. */
  static PostgresProgram in(Path parent) {
    Path folder = parent.resolve("program");
    try {
      if (!Files.exists(folder)) {
        unpack(parent, folder);
      }
      return new PostgresProgram(
          folder, Integer.valueOf(0).equals(Files.getAttribute(parent, "unix:uid")));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot unpack the embedded PostgreSQL into %s. Free some space, or name a database by GUIJU_DATABASE_URL."
              .formatted(parent),
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

  private static void unpack(Path parent, Path folder) throws IOException {
    Path fresh = Files.createTempDirectory(parent, "program-");
    try (InputStream packed = PostgresProgram.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw new IOException("This build brings no PostgreSQL for this system: " + archive());
      }
      TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, EnumSet.copyOf(OWNER));
    Files.move(fresh, folder);
  }

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(
          "The packed PostgreSQL wants to write outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, OWNER);
    }
  }

  private static String archive() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String arch = System.getProperty("os.arch");
    String machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-%s-%s.txz".formatted(os, machine);
  }
}
