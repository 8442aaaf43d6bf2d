package guiju.faults;

import guiju.faults.Oracle.Breach;
import guiju.faults.Oracle.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A house with people in it and the journal they keep: founded once, then hurt round after round.
 * Nothing is cleared away between rounds, so that each round also shows that the ones before are
 * still on record.
 */
final class Scene implements AutoCloseable {

  /** How a house in a folder is set up; heads of its record go to a witness beside it. */
  static Map<String, String> settings(Path folder) throws IOException {
    return Map.of(
        "guiju.city",
        "people",
        "guiju.record.every",
        "PT3S",
        "guiju.record.witness.folders",
        Files.createDirectories(folder.toAbsolutePath().resolve("witness")).toString(),
        // One officer has every docket followed at the end.
        "guiju.share.per-minute",
        "100000",
        "guiju.material.unclaimed",
        "PT4S",
        "guiju.material.sweep",
        "PT1S");
  }

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Duration ASKING = Duration.ofSeconds(60);

  private final Ground ground;
  private final House house;
  private final Journal journal;
  private final Caller caller;
  private int rounds;
  private long linesBefore;

  private Scene(Ground ground, House house, Journal journal, Caller caller) {
    this.ground = ground;
    this.house = house;
    this.journal = journal;
    this.caller = caller;
  }

  /** Founds a house with its embedded database below a folder and opens the units' registers. */
  static Scene found(Program program, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path home = folder.resolve("home");
    return on(Ground.embedded(home), new House(program, home, settings(folder), Map.of()), folder);
  }

  /** Starts a house that stands somewhere and opens the units' registers. */
  static Scene on(Ground ground, House house, Path folder)
      throws IOException, InterruptedException {
    return on(ground, house, folder, new Caller(house.address(), PATIENCE));
  }

  static Scene on(Ground ground, House house, Path folder, Caller caller)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Scene scene = new Scene(ground, house, new Journal(folder.resolve("journal")), caller);
    try {
      house.start();
      scene.settle();
      return scene;
    } catch (IOException | InterruptedException | RuntimeException e) {
      scene.close();
      throw e;
    }
  }

  /** A database with people and nothing else in it, run without a house. */
  static Server foundedServer(Program program, Path folder)
      throws IOException, InterruptedException {
    return Server.of(foundedHome(program, folder), Map.of());
  }

  /** A home with people and nothing else in it, in which nobody runs. */
  static Path foundedHome(Program program, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path home = folder.resolve("home");
    try (House founder = new House(program, home, settings(folder), Map.of())) {
      founder.start();
    }
    return home;
  }

  private void settle() throws IOException, InterruptedException {
    caller.signIn(Town.OFFICER);
    for (Town.Unit unit : Town.UNITS) {
      caller.signIn(unit.handler());
      Deed opening = Town.opening(unit);
      journal.begin(opening);
      Answer answer = caller.send(opening);
      journal.end(opening, answer);
      if (answer.fate() != Fate.OK) {
        throw new IllegalStateException("%s: %s".formatted(opening, answer));
      }
    }
    linesBefore = journal.lines().size();
  }

  Ground ground() {
    return ground;
  }

  Program program() {
    return house.program();
  }

  House house() {
    return house;
  }

  /** Where a witness keeps the heads it was handed. */
  Path witness() {
    return ground.home().toAbsolutePath().resolveSibling("witness");
  }

  Journal journal() {
    return journal;
  }

  Caller caller() {
    return caller;
  }

  /** People at work from now on, choosing by a seed. */
  Crowd crowd(SplittableRandom random) {
    rounds++;
    return Crowd.atWork(caller, journal, "fault-r" + rounds, random.split());
  }

  /** Whether somebody signed in is served a dossier again. */
  boolean serves() throws InterruptedException {
    return caller.look(Town.OFFICER, "/api/v1/dossiers/unit/" + Town.UNITS.get(0).id()) == 200;
  }

  /** Compares everything, asks again for what is unknown, compares again. */
  Round account(Kind kind, long seed, Duration healed)
      throws IOException, InterruptedException, SQLException {
    List<String> wrong = new ArrayList<>();
    List<Journal.Line> noted = journal.lines();
    List<Journal.Line> fresh = noted.subList((int) linesBefore, noted.size());
    long present;
    try (Books books = ground.books()) {
      List<Books.Entry> entries = books.entries();
      breaches(noted, entries, Moment.BEFORE_ASKING_AGAIN, wrong);
      present = present(fresh, entries);
    }
    askAgain(fresh);
    try (Books books = ground.books()) {
      breaches(journal.lines(), books.entries(), Moment.AFTER_ASKING_AGAIN, wrong);
      wrong.addAll(Papers.forgotten(journal.lines(), books.papers()));
      wrong.addAll(Papers.withoutBytes(ground.home(), books.papers()));
    }
    dockets(fresh, wrong);
    linesBefore = noted.size();
    return new Round(
        kind,
        seed,
        count(fresh, Fate.OK),
        count(fresh, Fate.REFUSED),
        count(fresh, Fate.UNKNOWN),
        present,
        healed,
        wrong);
  }

  private static void breaches(
      List<Journal.Line> lines, List<Books.Entry> entries, Moment moment, List<String> wrong) {
    for (Breach breach : Oracle.whole().judge(lines, entries, moment)) {
      wrong.add(moment + " " + breach);
    }
  }

  private static long present(List<Journal.Line> fresh, List<Books.Entry> entries) {
    Set<String> keys = new HashSet<>();
    entries.forEach(entry -> keys.add(entry.key()));
    return fresh.stream()
        .filter(line -> line.fate() == Fate.UNKNOWN && keys.contains(line.deed().key()))
        .count();
  }

  /** Sends what is unknown under its own key until there is an answer. */
  void askAgain(List<Journal.Line> lines) throws IOException, InterruptedException {
    for (Journal.Line line : lines) {
      if (line.fate() == Fate.UNKNOWN) {
        Eventually.within(
            ASKING,
            () -> {
              Answer answer = caller.send(line.deed());
              journal.end(line.deed(), answer);
              return answer.fate() != Fate.UNKNOWN;
            },
            "an answer to " + line.deed().key());
      }
    }
  }

  /** The house itself follows the chains of the dockets that were worked on. */
  private void dockets(List<Journal.Line> lines, List<String> wrong)
      throws IOException, InterruptedException {
    Set<String> paths = new HashSet<>();
    lines.stream()
        .filter(line -> line.fate() == Fate.OK && !line.deed().isPaper())
        .forEach(line -> paths.add(line.deed().path()));
    for (String path : paths) {
      String verdict = caller.read(Town.OFFICER, "/api/v1/dossiers/" + path + "/verdict");
      if (!verdict.contains("\"sound\":true")) {
        wrong.add(path + ": " + verdict);
      }
    }
  }

  private static long count(List<Journal.Line> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  @Override
  public void close() {
    house.close();
    try {
      journal.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
