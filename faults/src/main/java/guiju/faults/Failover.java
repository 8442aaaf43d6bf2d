package guiju.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The database is killed for good, and the one that followed it takes its place. The old one is
 * never started again as what it was: it comes back as a copy of the new one and follows it.
 */
final class Failover implements Drill {

  private static final Duration MOST = Duration.ofSeconds(90);
  private static final Duration PROBE = Duration.ofMillis(200);
  private static final int PROBES = 3;
  private static final int LONGEST_MILLIS = 2_500;
  private static final String ADDRESS =
      "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/guiju?targetServerType=primary&hostRecheckSeconds=1";

  private final Path home;
  private final Scene scene;
  private final Pair pair;

  private Failover(Path home, Scene scene, Pair pair) {
    this.home = home;
    this.scene = scene;
    this.pair = pair;
  }

  /** Which of two servers leads. */
  private static final class Pair {
    private Server leading;
    private Server following;

    Pair(Server leading, Server following) {
      this.leading = leading;
      this.following = following;
    }

    void change() {
      Server old = leading;
      leading = following;
      following = old;
    }
  }

  static Failover found(Program program, Path folder)
      throws IOException, InterruptedException, SQLException {
    Path home = Scene.foundedHome(program, folder);
    Server first = Server.of(home, Map.of());
    Server second = Server.on(home, folder.toAbsolutePath().resolve("standby/data"));
    Standby.prepare(first, home, second.data());
    second.start();
    Standby.demand(first, home);
    Pair pair = new Pair(first, second);
    Map<String, String> environment =
        first.environment(ADDRESS.formatted(first.port(), second.port()));
    House house = new House(program, home, Scene.settings(folder), environment);
    return new Failover(home, Scene.on(ground(home, pair, environment), house, folder), pair);
  }

  private static Ground ground(Path home, Pair pair, Map<String, String> environment) {
    return new Ground() {
      @Override
      public Path home() {
        return home;
      }

      @Override
      public Map<String, String> environment() {
        return environment;
      }

      @Override
      public Books books() throws IOException, SQLException {
        return Books.on(pair.leading.port(), home);
      }
    };
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    Duration healed;
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(20));
      Eventually.pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      long begun = System.nanoTime();
      pair.leading.kill();
      change();
      Eventually.within(MOST, scene::serves, "the house to serve again");
      healed = Duration.ofNanos(System.nanoTime() - begun);
      crowd.awaitMore(5);
    }
    Round round = scene.account(Kind.FAILOVER, seed, healed);
    follow();
    return round;
  }

  /** Whoever watches is sure after several looks that nobody answers; then the other one leads. */
  private void change() throws IOException, InterruptedException {
    int silent = 0;
    while (silent < PROBES) {
      Eventually.pass(PROBE);
      try (Books books = Books.on(pair.leading.port(), home)) {
        silent = books.column("select '1'").isEmpty() ? silent + 1 : 0;
      } catch (SQLException nobody) {
        silent++;
      }
    }
    pair.following.promote();
    pair.change();
  }

  /** What led before is made anew from what leads now; nothing of it is kept. */
  private void follow() throws IOException, InterruptedException, SQLException {
    Standby.prepare(pair.leading, home, pair.following.data());
    pair.following.start();
    Standby.demand(pair.leading, home);
  }

  /**
   * A control: commits do not wait for the standby, and nobody sends it anything; then it has to
   * lead.
   *
   * @return what the oracle says
   */
  List<String> wrongWhenNobodyWaits(long seed)
      throws IOException, InterruptedException, SQLException {
    try (Books books = scene.ground().books()) {
      books.bend("alter system set synchronous_standby_names = ''");
      books.bend("select pg_reload_conf()");
    }
    Standby.await(pair.leading, home, "async");
    try (Crowd crowd = scene.crowd(new SplittableRandom(seed))) {
      Standby.silence(pair.leading, home);
      crowd.awaitMore(10);
      pair.leading.kill();
      change();
    }
    try (Books books = scene.ground().books()) {
      return new ArrayList<>(Control.told(scene.journal().lines(), books));
    }
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() throws IOException {
    try (Server one = pair.leading;
        Server other = pair.following) {
      scene.close();
    }
  }
}
