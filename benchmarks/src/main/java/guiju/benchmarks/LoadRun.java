package guiju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Takes acts over HTTP and puts them beside the least that PostgreSQL could do for them, in the
 * same round on the same server. Only on this machine; bounded in time and number.
 */
public final class LoadRun {
  private static final long STATISTICS_LATE_MILLIS = 1_500;

  private final LoadPlan plan;
  private final House house;
  private final Ledger ledger;
  private final Path folder;

  private LoadRun(LoadPlan plan, House house, Ledger ledger, Path folder) {
    this.plan = plan;
    this.house = house;
    this.ledger = ledger;
    this.folder = folder;
  }

  /** Runs as the words say; see {@link LoadPlan}. */
  public static void main(String[] words) throws Exception {
    LoadPlan plan = LoadPlan.of(words);
    Path folder = Files.createTempDirectory("guiju-load");
    try (House house = house(plan, folder);
        Ledger ledger = Ledger.in(house.home())) {
      System.out.println(new LoadRun(plan, house, ledger, folder).run());
    } finally {
      remove(folder);
    }
  }

  private static House house(LoadPlan plan, Path folder) throws IOException, InterruptedException {
    if (plan.url() != null) {
      return House.at(plan.url(), plan.home());
    }
    Path home = Files.createDirectory(folder.resolve("home"));
    return House.start(plan.jar(), plan.rulebook(), home);
  }

  private String run() throws IOException, InterruptedException, SQLException, ExecutionException {
    Town town = Town.found(house, ledger, plan.units(), plan.projects());
    Optional<Floor> floor = Floor.lay(ledger, folder, plan.dossiers());
    if (floor.isEmpty()) {
      System.out.println("There is no pgbench on the PATH; acts are measured without the floor.");
    }
    Crowd crowd = new Crowd(town.desks());
    crowd.work(4, plan.warmUp());
    // Whole pages go to the log once after each checkpoint; none should fall into a round.
    ledger.run("checkpoint");
    crowd.work(4, Duration.ofSeconds(2));
    LoadTable table = new LoadTable();
    for (int number = 1; number <= plan.rounds(); number++) {
      for (int clients : LoadPlan.CLIENTS) {
        LoadTable.Round round = round(crowd, floor, clients);
        table.add(round);
        System.out.println("round " + number + ", " + LoadTable.line(round));
      }
    }
    return table.shown();
  }

  private LoadTable.Round round(Crowd crowd, Optional<Floor> floor, int clients)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Optional<Outcome> least =
        floor.isPresent() ? Optional.of(floor.get().work(clients, plan.time())) : Optional.empty();
    Ledger.Work before = settled();
    long platform = house.processorTime();
    long caller = ownProcessorTime();
    Outcome acts = crowd.work(clients, plan.time());
    long callerUsed = ownProcessorTime() - caller;
    long platformUsed = house.processorTime() - platform;
    return new LoadTable.Round(
        clients, acts, least, settled().since(before), platformUsed, callerUsed);
  }

  private Ledger.Work settled() throws InterruptedException, SQLException, IOException {
    Thread.sleep(STATISTICS_LATE_MILLIS);
    return ledger.work();
  }

  private static long ownProcessorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    }
  }
}
