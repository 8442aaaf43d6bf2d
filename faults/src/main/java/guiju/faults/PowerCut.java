package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The power goes: the program, the database and everything the disk was not yet asked to keep. What
 * goes is all of that in every second round, and in the others some of it by chance, in pieces.
 */
final class PowerCut implements Drill {

  private static final int LONGEST_MILLIS = 2_500;
  private static final int CHECKPOINT_MILLIS = 300;

  private final WatchedDisk disk;
  private final Scene scene;

  private PowerCut(WatchedDisk disk, Scene scene) {
    this.disk = disk;
    this.scene = scene;
  }

  /** What a disk may lie about. */
  enum Lie {
    /** An honest disk. */
    NONE(""),
    /** Says that the database's files are safe, which is what fsync=off comes to. */
    DATABASE("postgres-files,postgres-folders"),
    /** Says that papers are safe. */
    PAPERS("java-files"),
    /** Says that names of papers are safe. */
    NAMES("java-folders");

    private final String deaf;

    Lie(String deaf) {
      this.deaf = deaf;
    }
  }

  /** A house whose power is cut the moment it was founded, and that comes back. */
  static PowerCut found(Program program, Path folder) throws IOException, InterruptedException {
    Path home = folder.resolve("home");
    Path notes = folder.resolve("cut");
    WatchedDisk disk = new WatchedDisk(Preload.compiled("cut", notes), home, notes);
    House house = new House(program, home, Scene.settings(folder), Map.of());
    house.wear(disk.environment(Lie.NONE.deaf));
    house.start();
    disk.off(house);
    System.out.println("Cut when just founded: " + disk.takeBack(Loss.EVERYTHING));
    return new PowerCut(disk, Scene.on(Ground.embedded(home), house, folder));
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    cut(random, seed % 3 == 0);
    System.out.println(disk.takeBack(seed % 2 == 0 ? Loss.EVERYTHING : Loss.some(random)));
    Duration healed = scene.house().start();
    Round round = scene.account(Kind.POWER_CUT, seed, healed);
    return round.with(KillDuringUpload.uncleared(scene));
  }

  private void cut(SplittableRandom random, boolean checkpoint)
      throws IOException, InterruptedException {
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(20));
      Eventually.pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      if (checkpoint) {
        checkpoint();
        Eventually.pass(Duration.ofMillis(random.nextInt(CHECKPOINT_MILLIS)));
      }
      disk.off(scene.house());
    }
  }

  /** The database is told to write everything out; the power goes while it does. */
  private void checkpoint() {
    Thread thread =
        new Thread(
            () -> {
              try (Books books = scene.ground().books()) {
                books.bend("checkpoint");
              } catch (SQLException | IOException cutOff) {
                // That is what was wanted.
              }
            },
            "checkpoint");
    thread.setDaemon(true);
    thread.start();
  }

  /** From the next start on the disk lies, or no more. */
  void lie(Lie lie) throws IOException, InterruptedException {
    scene.house().close();
    disk.begin();
    scene.house().wear(disk.environment(lie.deaf));
    scene.house().start();
  }

  /**
   * A control: the disk has lied, or the database was told not to wait for it, and the power goes.
   * The house is of no further use afterwards; it would not even start on a database that does not
   * wait, so the books are opened without it.
   *
   * @return what is found wrong
   */
  List<String> wrongAfterCut(long seed) throws IOException, InterruptedException, SQLException {
    try (Crowd crowd = scene.crowd(new SplittableRandom(seed))) {
      crowd.awaitMore(30);
      disk.off(scene.house());
    }
    disk.takeBack(Loss.EVERYTHING);
    Path home = scene.ground().home();
    // As the house does when it starts: the server that wrote it is gone.
    Files.deleteIfExists(home.resolve("postgres/data/postmaster.pid"));
    try (Server server = Server.of(home, Map.of());
        Books books = Books.on(server.port(), home)) {
      List<String> wrong = Control.told(scene.journal().lines(), books);
      wrong.addAll(Papers.forgotten(scene.journal().lines(), books.papers()));
      wrong.addAll(Papers.withoutBytes(home, books.papers()));
      return wrong;
    } catch (IOException broken) {
      return List.of("broken: " + broken.getMessage());
    }
  }

  /** Whether this machine has what it needs. */
  static boolean possible() {
    try {
      Preload.compiler(System.getenv().getOrDefault("PATH", ""));
      return Files.isDirectory(Path.of("/proc/self"));
    } catch (IOException missing) {
      return false;
    }
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() {
    scene.close();
  }
}
