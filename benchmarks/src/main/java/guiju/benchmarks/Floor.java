package guiju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The least one act needs, done by pgbench against the same server: lock the dossier, add an entry
 * of 320 bytes with its hash, change the dossier, change a to-do row, commit; six round trips.
 */
final class Floor {
  private static final String TABLES =
      """
      create table dossier (id int primary key, sequence bigint not null, state text not null,
        head text not null, updated timestamptz not null default now()) with (fillfactor = 60);
      create table entry (dossier int not null, sequence bigint not null, body text not null,
        hash text not null, primary key (dossier, sequence));
      create table todo (dossier int primary key, audience text not null, since date not null)
        with (fillfactor = 60);
      insert into dossier select i, 0, 'drafting', repeat('0', 64) from generate_series(1, %1$d) i;
      insert into todo select i, 'owner.handler@unit', current_date from generate_series(1, %1$d) i;
      """;
  private static final String SCRIPT =
      """
      \\set id random(1, %1$d)
      begin;
      select sequence, head from dossier where id = :id for update \\gset
      insert into entry values (:id, :sequence + 1, repeat('x', 320), md5(:head) || md5(:head));
      update dossier set sequence = sequence + 1, head = md5(:head) || md5(:head), updated = now() where id = :id;
      update todo set since = current_date where dossier = :id;
      commit;
      """;

  private final Ledger ledger;
  private final Path folder;
  private final Path script;

  private Floor(Ledger ledger, Path folder, Path script) {
    this.ledger = ledger;
    this.folder = folder;
    this.script = script;
  }

  /** The floor with so many dossiers; empty where there is no pgbench. */
  static Optional<Floor> lay(Ledger ledger, Path folder, int dossiers)
      throws IOException, SQLException, InterruptedException {
    if (!isThere()) {
      return Optional.empty();
    }
    ledger.make("floor", TABLES.formatted(dossiers));
    Path script = Files.writeString(folder.resolve("floor.sql"), SCRIPT.formatted(dossiers));
    return Optional.of(new Floor(ledger, folder, script));
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  Outcome work(int clients, Duration time) throws IOException, InterruptedException {
    Path logs = Files.createTempDirectory(folder, "pgbench");
    ProcessBuilder bench =
        new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(ledger.port()),
                "-U",
                "postgres",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Long.toString(time.toSeconds()),
                "-l",
                "-f",
                script.toString(),
                "floor")
            .directory(logs.toFile())
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve("output").toFile());
    bench.environment().put("PGPASSWORD", ledger.secret());
    Process running = bench.start();
    if (!running.waitFor(time.toSeconds() + 60, TimeUnit.SECONDS) || running.exitValue() != 0) {
      running.destroyForcibly();
      throw new IOException("pgbench failed: " + Files.readString(logs.resolve("output")));
    }
    return new Outcome(time.toSeconds(), latencies(logs));
  }

  private static long[] latencies(Path logs) throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      List<Path> all =
          files.filter(f -> f.getFileName().toString().startsWith("pgbench_log")).toList();
      LongStream latencies = LongStream.empty();
      for (Path file : all) {
        latencies = LongStream.concat(latencies, lines(file));
      }
      return latencies.toArray();
    }
  }

  /** Of each line the third word is the time a transaction took, in microseconds. */
  private static LongStream lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .mapToLong(line -> Long.parseLong(line.split(" ")[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
