package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clocks that are wrong while people work: of the program, of the database, of both, of one of two
 * houses. Whatever a clock says, what was acknowledged stands in the order of its numbers; whoever
 * was signed in is signed in no longer than they may; the house says that its clock is wrong.
 */
final class WrongClock implements Drill {

  private static final Duration MOST = Duration.ofSeconds(90);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int STEPS = 12;
  private static final int STEP_SECONDS = 75;
  private static final int NOTICED_SECONDS = 60;
  private static final String SECRET = "figures-for-whoever-asks-here";
  private static final String NO_ROUND = "No round is made before somebody has looked";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?m)^guiju_(?:clock_ahead_seconds|clock_behind_seconds|round_age_days) (\\S+)$");

  private final Server server;
  private final Gate gate;
  private final House second;
  private final Scene scene;
  private final List<Dial> dials;

  private WrongClock(Server server, Gate gate, House second, Scene scene, List<Dial> dials) {
    this.server = server;
    this.gate = gate;
    this.second = second;
    this.scene = scene;
    this.dials = dials;
  }

  /** How far the clocks of the first house, of the second and of the database are moved. */
  enum Way {
    HOUSES_A_DAY_BACK(Duration.ofDays(-1), Duration.ofDays(-1), Duration.ZERO),
    HOUSES_TEN_YEARS_AHEAD(Duration.ofDays(3_653), Duration.ofDays(3_653), Duration.ZERO),
    /** There and back each second. */
    HOUSES_STEPPING(Duration.ZERO, Duration.ZERO, Duration.ZERO),
    HOUSES_APART(Duration.ZERO, Duration.ofSeconds(90), Duration.ZERO),
    DATABASE_A_DAY_BACK(Duration.ZERO, Duration.ZERO, Duration.ofDays(-1)),
    DATABASE_TEN_YEARS_AHEAD(Duration.ZERO, Duration.ZERO, Duration.ofDays(3_653)),
    ALL_A_DAY_BACK(Duration.ofDays(-1), Duration.ofDays(-1), Duration.ofDays(-1)),
    ALL_TEN_YEARS_AHEAD(Duration.ofDays(3_653), Duration.ofDays(3_653), Duration.ofDays(3_653));

    private final Duration first;
    private final Duration second;
    private final Duration database;

    Way(Duration first, Duration second, Duration database) {
      this.first = first;
      this.second = second;
      this.database = database;
    }

    List<Duration> moved() {
      return List.of(first, second, database);
    }

    boolean isFar() {
      return moved().stream().anyMatch(one -> one.toDays() > 1);
    }

    /** Whether those signed in before have to come in again. */
    boolean endsSessions() {
      return !first.isZero();
    }
  }

  /** Founds a house, gives its database a server of its own and lets two houses work on it. */
  static WrongClock found(Program program, Path folder) throws IOException, InterruptedException {
    Path home = Scene.foundedHome(program, folder);
    Path place = Files.createDirectories(folder.resolve("clocks"));
    Preload preload = Preload.compiled("clock", place);
    List<Dial> dials = new ArrayList<>();
    for (String name : List.of("first", "second", "database")) {
      dials.add(new Dial(preload, place.resolve(name)));
    }
    Server server = Server.of(home, dials.get(2).environment("POSTGRES"));
    House first = house(program, folder, server, dials.get(0));
    House second = house(program, folder, server, dials.get(1));
    Gate gate = new Gate(List.of(first.address(), second.address()));
    second.start();
    Caller caller = new Caller(gate.address(), Duration.ofSeconds(45));
    Scene scene = Scene.on(Ground.beside(home, server), first, folder, caller);
    return new WrongClock(server, gate, second, scene, dials);
  }

  private static House house(Program program, Path folder, Server server, Dial dial)
      throws IOException {
    Map<String, String> environment = new java.util.HashMap<>(server.environment(server.port()));
    environment.put("GUIJU_METRICS_SECRET", SECRET);
    House house = new House(program, folder.resolve("home"), Scene.settings(folder), environment);
    house.wear(dial.environment("JAVA"));
    return house;
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    return round(Way.values()[(int) Math.floorMod(seed, (long) Way.values().length)], seed);
  }

  Round round(Way way, long seed) throws IOException, InterruptedException, SQLException {
    List<String> wrong = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    scene.caller().forgetStatuses();
    work(random);
    turn(way.moved());
    Duration healed;
    try {
      if (way.endsSessions()) {
        wrong.addAll(stillIn(way + ": signed in before"));
        signIn();
      }
      if (way == Way.HOUSES_STEPPING) {
        step(random);
      } else {
        work(random);
      }
      wrong.addAll(unnoticed(way));
      if (way.isFar() && way.endsSessions()) {
        Eventually.within(
            MOST, () -> scene.house().said(NO_ROUND), "the round to wait for somebody to look");
      }
    } finally {
      turn(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }
    if (way.isFar() && way.endsSessions()) {
      wrong.addAll(stillIn(way + ": signed in in ten years"));
    }
    signIn();
    healed = Eventually.within(MOST, scene::serves, "the house to serve again");
    work(random);
    wrong.addAll(roundsAhead());
    wrong.addAll(scene.caller().odd());
    return scene.account(Kind.CLOCK, seed, healed).with(wrong);
  }

  private void work(SplittableRandom random) throws IOException, InterruptedException {
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(6 + random.nextInt(10));
    }
  }

  /** People work on while the clocks of the houses go there and back. */
  private void step(SplittableRandom random) throws IOException, InterruptedException {
    try (Crowd crowd = scene.crowd(random)) {
      for (int i = 0; i < STEPS; i++) {
        Duration there = Duration.ofSeconds(random.nextInt(-STEP_SECONDS, STEP_SECONDS));
        dials.get(i % 2).turn(there);
        Eventually.pass(SECOND);
      }
      crowd.awaitMore(3);
      dials.get(0).turn(Duration.ofSeconds(-STEP_SECONDS));
    }
  }

  private void turn(List<Duration> moved) throws IOException {
    for (int i = 0; i < dials.size(); i++) {
      dials.get(i).turn(moved.get(i));
    }
  }

  private void signIn() throws IOException, InterruptedException {
    scene.caller().signIn(Town.OFFICER);
    for (Town.Unit unit : Town.UNITS) {
      scene.caller().signIn(unit.handler());
    }
  }

  private List<String> stillIn(String what) throws InterruptedException {
    // What was read of a session is believed for a moment.
    Eventually.pass(SECOND.multipliedBy(2));
    return scene.serves() ? List.of(what + ", and still in") : List.of();
  }

  /**
   * The figures of both houses, of which one must say that a clock is wrong: seconds ahead of the
   * database or behind the record, or days without a round when all clocks are ahead together.
   */
  private List<String> unnoticed(Way way) throws IOException, InterruptedException {
    double most = 0;
    for (House house : List.of(scene.house(), second)) {
      Matcher figure = FIGURE.matcher(Caller.figures(house.address().resolve("/metrics"), SECRET));
      while (figure.find()) {
        most = Math.max(most, Math.abs(Double.parseDouble(figure.group(1))));
      }
    }
    return most > NOTICED_SECONDS
        ? List.of()
        : List.of("%s: nothing says that a clock is wrong (%.0f s)".formatted(way, most));
  }

  /** Rounds of days that have not come are rounds nobody should have made. */
  private List<String> roundsAhead() throws IOException, SQLException {
    try (Books books = scene.ground().books()) {
      return books.column("select day::text from daily_round where day > current_date + 1").stream()
          .map(day -> "a round was made for " + day)
          .toList();
    }
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() throws IOException {
    try (server;
        gate) {
      second.close();
      scene.close();
    }
  }
}
