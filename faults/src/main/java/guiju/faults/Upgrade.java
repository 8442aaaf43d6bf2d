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

/**
 * Two houses behind a gate get a newer program one after the other, which brings their database
 * forward while people work; the older one goes on beside it, and is not started again afterwards.
 */
final class Upgrade implements Drill {

  private static final Duration MOST = Duration.ofSeconds(90);
  private static final String REFUSAL = "A newer Guiju has brought this database forward";
  private static final int FIRST_VERSION = 900_000;

  private final Server server;
  private final Gate gate;
  private final Scene scene;
  private final House second;
  private final Path later;
  private int versions;

  private Upgrade(Server server, Gate gate, Scene scene, House second, Path later) {
    this.server = server;
    this.gate = gate;
    this.scene = scene;
    this.second = second;
    this.later = later;
  }

  static Upgrade found(Program program, Path folder) throws IOException, InterruptedException {
    Server server = Scene.foundedServer(program, folder);
    Path later = Files.createDirectories(folder.toAbsolutePath().resolve("later"));
    House first = house(program, folder, server);
    House second = house(program, folder, server);
    Gate gate = new Gate(List.of(first.address(), second.address()));
    second.start();
    Caller caller = new Caller(gate.address(), Duration.ofSeconds(45));
    Ground ground = Ground.beside(folder.resolve("home"), server);
    return new Upgrade(server, gate, Scene.on(ground, first, folder, caller), second, later);
  }

  private static House house(Program program, Path folder, Server server) throws IOException {
    return new House(
        program, folder.resolve("home"), Scene.settings(folder), server.environment(server.port()));
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    List<String> wrong = new ArrayList<>();
    Duration away;
    try (Crowd crowd = scene.crowd(new SplittableRandom(seed))) {
      crowd.awaitMore(5);
      bringForward();
      replace(second);
      crowd.awaitMore(10);
      scene.house().close();
      away = Eventually.within(MOST, scene::serves, "the newer house to serve alone");
      wrong.addAll(oldStart());
      scene.house().wear(newer());
      scene.house().start();
      ready(scene.house());
      crowd.awaitMore(5);
    }
    return scene.account(Kind.UPGRADE, seed, away).with(wrong);
  }

  /** A newer program differs by one step for the database: a table, a column, an index. */
  private void bringForward() throws IOException {
    versions++;
    Files.writeString(
        later.resolve("V%d__later.sql".formatted(FIRST_VERSION + versions)),
        """
        create table later_%1$d (id bigint primary key, said text not null);
        grant select, insert on later_%1$d to "${role}";
        alter table dossier add column later_%1$d text not null default '';
        create index on entry (account, sequence, act);
        """
            .formatted(versions));
  }

  private Map<String, String> newer() {
    return Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + later);
  }

  private void replace(House house) throws IOException, InterruptedException {
    house.close();
    house.wear(newer());
    house.start();
    ready(house);
  }

  private void ready(House house) throws IOException, InterruptedException {
    Eventually.within(MOST, () -> gate.seesReady(house.address()), "both houses to be ready");
  }

  /** The program from before must not begin to work on what it does not know. */
  private List<String> oldStart() throws IOException, InterruptedException {
    scene.house().wear(Map.of());
    try {
      scene.house().start();
      scene.house().close();
      return List.of("the older program starts on a database of a newer one");
    } catch (IllegalStateException refused) {
      return scene.house().said(REFUSAL)
          ? List.of()
          : List.of("the older program does not say why it does not start");
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
