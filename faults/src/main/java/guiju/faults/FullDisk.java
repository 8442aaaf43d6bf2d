package guiju.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A disk that is full: the one of the papers, of the database, of what is only held for a moment,
 * or of what the house says. Reading goes on, nothing stands half, and once there is room again
 * nothing needs a restart.
 */
final class FullDisk implements Drill {

  private static final Duration FULL_MOST = Duration.ofSeconds(90);
  private static final Duration HEAL_MOST = Duration.ofSeconds(90);

  private final Place place;
  private final Path mount;
  private final Scene scene;

  private FullDisk(Place place, Path mount, Scene scene) {
    this.place = place;
    this.mount = mount;
    this.scene = scene;
  }

  /** What lies on the small disk, and how small it is. */
  enum Place {
    PAPERS(Kind.PAPERS_FULL, "home/materials", 6),
    DATABASE(Kind.DATABASE_FULL, "home/postgres/data", 190),
    /** What comes in is held there before it is looked at. */
    TEMPORARY(Kind.TEMPORARY_FULL, "home/tmp", 6),
    /** What the house says while it works. */
    LOG(Kind.LOG_FULL, "log", 1);

    private final Kind kind;
    private final String folder;
    private final int megabytes;

    Place(Kind kind, String folder, int megabytes) {
      this.kind = kind;
      this.folder = folder;
      this.megabytes = megabytes;
    }

    boolean takesPapers() {
      return this == PAPERS || this == TEMPORARY;
    }
  }

  /** Whether this machine lets us have a small disk. */
  static boolean possible(Path folder) throws IOException, InterruptedException {
    Path trial = Files.createDirectories(folder.resolve("trial"));
    if (run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", trial.toString()) != 0) {
      return false;
    }
    return run("umount", trial.toString()) == 0;
  }

  static FullDisk found(Program program, Path folder, Place place)
      throws IOException, InterruptedException {
    Path mount = Files.createDirectories(folder.toAbsolutePath().resolve(place.folder));
    String size = "size=" + place.megabytes + "m,mode=700";
    if (run("mount", "-t", "tmpfs", "-o", size, "tmpfs", mount.toString()) != 0) {
      throw new IOException("No small disk can be mounted at " + mount);
    }
    try {
      Path home = folder.resolve("home");
      House house = new House(program, home, Scene.settings(folder), Map.of());
      if (place == Place.LOG) {
        house.sayInto(mount.resolve("house.log"));
      }
      return new FullDisk(place, mount, Scene.on(Ground.embedded(home), house, folder));
    } catch (IOException | InterruptedException | RuntimeException e) {
      run("umount", "-l", mount.toString());
      throw e;
    }
  }

  @Override
  public Round round(long seed) throws IOException, InterruptedException, SQLException {
    List<String> wrong = new ArrayList<>();
    Path filler = mount.resolve("filler");
    Duration healed;
    try (Crowd crowd = scene.crowd(new SplittableRandom(seed))) {
      crowd.awaitMore(5);
      fill(filler);
      scene.caller().forgetStatuses();
      if (place != Place.LOG) {
        Eventually.within(
            FULL_MOST, () -> isFull(seed), "somebody to be told that there is no room");
      }
      if (place != Place.DATABASE) {
        crowd.awaitMore(5);
        if (!scene.serves()) {
          wrong.add(place + " without room keeps people from reading");
        }
      }
      Files.delete(filler);
      healed = Eventually.within(HEAL_MOST, scene::serves, "the house to serve again");
      crowd.awaitMore(5);
    }
    wrong.addAll(scene.caller().odd());
    Round round = scene.account(place.kind, seed, healed);
    return round.with(wrong).with(KillDuringUpload.uncleared(scene));
  }

  /** Hands in papers until there is no room; acts of the crowd fill the database meanwhile. */
  private boolean isFull(long seed) throws InterruptedException {
    if (place.takesPapers()) {
      Deed deed =
          Town.largePaper(Town.UNITS.get(0), "fault-full-" + seed + "-" + System.nanoTime());
      scene.journal().begin(deed);
      scene.journal().end(deed, scene.caller().send(deed));
    }
    return scene.caller().saw(507) || (place == Place.DATABASE && scene.caller().saw(503));
  }

  private static void fill(Path filler) throws IOException {
    byte[] zeros = new byte[1 << 12];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (; ; ) {
        out.write(zeros);
      }
    } catch (IOException full) {
      // That is what was wanted.
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() throws IOException {
    scene.close();
    try {
      run("umount", "-l", mount.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
