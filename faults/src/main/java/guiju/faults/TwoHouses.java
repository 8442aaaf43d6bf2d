package guiju.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Two houses on one database behind a gate: one dies or stops in its tracks, the other serves. */
final class TwoHouses implements Drill {

  private static final Duration MOST = Duration.ofSeconds(90);
  private static final int LONGEST_MILLIS = 1_500;

  private final Server server;
  private final Gate gate;
  private final Scene scene;
  private final House second;

  private TwoHouses(Server server, Gate gate, Scene scene, House second) {
    this.server = server;
    this.gate = gate;
    this.scene = scene;
    this.second = second;
  }

  static TwoHouses found(Program program, Path folder) throws IOException, InterruptedException {
    Server server = Scene.foundedServer(program, folder);
    Path home = folder.resolve("home");
    House first =
        new House(program, home, Scene.settings(folder), server.environment(server.port()));
    House second =
        new House(program, home, Scene.settings(folder), server.environment(server.port()));
    Gate gate = new Gate(List.of(first.address(), second.address()));
    second.start();
    Caller caller = new Caller(gate.address(), Duration.ofSeconds(45));
    Scene scene = Scene.on(Ground.beside(home, server), first, folder, caller);
    return new TwoHouses(server, gate, scene, second);
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    House victim = random.nextBoolean() ? scene.house() : second;
    boolean dies = seed % 2 == 0;
    Duration away;
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(20));
      Eventually.pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      if (dies) {
        victim.kill();
      } else {
        victim.pause();
      }
      away =
          Eventually.within(
              MOST,
              () -> !gate.seesReady(victim.address()) && scene.serves(),
              "the other house to serve alone");
      crowd.awaitMore(5);
      if (dies) {
        victim.start();
      } else {
        victim.goOn();
      }
      Eventually.within(
          MOST, () -> gate.seesReady(victim.address()), "both houses to be ready again");
      crowd.awaitMore(5);
    }
    return scene.account(Kind.TWO, seed, away);
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
