package guiju.faults;

import guiju.faults.Tunnel.Weather;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A database that is late, hangs, hears and does not answer, or tears every connection: whoever
 * waits is told in time, the house says that it lives and is not ready, knocks without storming,
 * and goes on by itself.
 */
final class SlowDatabase implements Drill {

  private static final Duration HEAL_MOST = Duration.ofSeconds(90);
  private static final Duration DOWN_MOST = Duration.ofSeconds(40);
  private static final Duration WAIT_MOST = Duration.ofSeconds(40);
  private static final int KNOCKS_A_SECOND = 40;
  private static final int LATE_DEEDS = 6;

  private final Server server;
  private final Tunnel tunnel;
  private final Scene scene;

  private SlowDatabase(Server server, Tunnel tunnel, Scene scene) {
    this.server = server;
    this.tunnel = tunnel;
    this.scene = scene;
  }

  /** Founds a house, takes its database away from it and puts a tunnel between the two. */
  static SlowDatabase found(Program program, Path folder) throws IOException, InterruptedException {
    Server server = Scene.foundedServer(program, folder);
    Tunnel tunnel = new Tunnel(server.port());
    Path home = folder.resolve("home");
    House house =
        new House(program, home, Scene.settings(folder), server.environment(tunnel.port()));
    return new SlowDatabase(server, tunnel, Scene.on(Ground.beside(home, server), house, folder));
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    Weather[] all = {Weather.LATE, Weather.STILL, Weather.DEAF, Weather.TORN};
    return round(all[(int) Math.floorMod(seed, (long) all.length)], seed);
  }

  Round round(Weather weather, long seed) throws IOException, InterruptedException, SQLException {
    List<String> wrong = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    Duration healed;
    scene.caller().forgetLongest();
    scene.caller().forgetStatuses();
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(10));
      long knocks = tunnel.knocks();
      long begun = System.nanoTime();
      tunnel.turn(weather);
      try {
        if (weather.stops()) {
          says(wrong);
          hold(seed);
        } else {
          crowd.awaitMore(LATE_DEEDS);
        }
      } finally {
        tunnel.turn(Weather.CLEAR);
      }
      long seconds = 1 + Duration.ofNanos(System.nanoTime() - begun).toSeconds();
      if (tunnel.knocks() - knocks > KNOCKS_A_SECOND * seconds) {
        wrong.add("a storm: %d connections in %d s".formatted(tunnel.knocks() - knocks, seconds));
      }
      healed = Eventually.within(HEAL_MOST, scene::serves, "the house to serve again");
      crowd.awaitMore(5);
    }
    if (scene.caller().longest().compareTo(WAIT_MOST) > 0) {
      wrong.add("somebody waited " + scene.caller().longest());
    }
    return scene.account(Kind.SLOW, seed, healed).with(wrong);
  }

  /** Sometimes long enough that every connection that hangs is given up. */
  private void hold(long seed) throws IOException, InterruptedException {
    if (seed % 2 == 0) {
      Eventually.within(
          WAIT_MOST, () -> scene.caller().saw(503), "those who hang to be told in time");
    }
  }

  /** What the house says of itself while nobody can work. */
  private void says(List<String> wrong) throws IOException, InterruptedException {
    saysThatItIsNotReady(DOWN_MOST);
    if (scene.house().status("/actuator/health/liveness") != 200) {
      wrong.add("the house does not say that it lives");
    }
  }

  /** Waits until the house says it; for a control. */
  void saysThatItIsNotReady() throws IOException, InterruptedException {
    saysThatItIsNotReady(Duration.ofSeconds(1));
  }

  private void saysThatItIsNotReady(Duration most) throws IOException, InterruptedException {
    Eventually.within(
        most,
        () -> scene.house().status("/actuator/health/readiness") == 503,
        "the house to say that it is not ready");
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() throws IOException {
    try (server;
        tunnel) {
      scene.close();
    }
  }
}
