package guiju.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Makes one database the standby of another that runs, as its handbook says. */
final class Standby {

  private static final Duration MOST = Duration.ofSeconds(60);
  private static final String NAME = "standby";

  private Standby() {}

  /** Copies a running database to another place, for a server that will follow it. */
  static void prepare(Server primary, Path home, Path data) throws IOException, SQLException {
    clear(data);
    try (Books books = Books.on(primary.port(), home)) {
      books.column("select pg_backup_start('standby', true)::text");
      copy(primary.data(), data);
      List<String> label = books.column("select labelfile from pg_backup_stop(false)");
      Files.writeString(data.resolve("backup_label"), label.get(0));
    }
    Files.writeString(data.resolve("standby.signal"), "");
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=%s'%n"
            .formatted(primary.port(), primary.secret("postgres"), NAME));
  }

  /** From now on a commit is answered when the standby has it on disk, too. */
  static void demand(Server primary, Path home)
      throws IOException, InterruptedException, SQLException {
    try (Books books = Books.on(primary.port(), home)) {
      books.bend("alter system set synchronous_standby_names = '" + NAME + "'");
      books.bend("select pg_reload_conf()");
    }
    await(primary, home, "sync");
  }

  /** SIGSTOP to whoever sends the standby what it follows by. */
  static void silence(Server primary, Path home)
      throws IOException, InterruptedException, SQLException {
    try (Books books = Books.on(primary.port(), home)) {
      String sender = books.column("select pid::text from pg_stat_replication").get(0);
      new ProcessBuilder("kill", "-STOP", sender).inheritIO().start().waitFor();
    }
  }

  /** Waits until the standby follows. */
  static void await(Server primary, Path home, String how)
      throws IOException, InterruptedException {
    Eventually.within(
        MOST,
        () -> {
          try (Books books = Books.on(primary.port(), home)) {
            return books
                .column("select sync_state from pg_stat_replication where state = 'streaming'")
                .contains(how);
          } catch (SQLException notYet) {
            return false;
          }
        },
        "the standby to follow");
  }

  private static void clear(Path data) throws IOException {
    if (Files.exists(data)) {
      Files.walkFileTree(
          data,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path folder, @org.jspecify.annotations.Nullable IOException broken)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /** Everything but what belongs to the process that runs there. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(
                to.resolve(from.relativize(folder)),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.getFileName().toString().startsWith("postmaster.")) {
              try {
                Files.copy(file, to.resolve(from.relativize(file)));
              } catch (NoSuchFileException gone) {
                // What goes while it is copied is made good from the log.
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
