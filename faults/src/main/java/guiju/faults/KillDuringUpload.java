package guiju.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Papers come in slowly over many connections, and the program is killed at any byte of them.
 * Afterwards every paper noted has its bytes, and soon no file is left that nobody noted.
 */
final class KillDuringUpload {

  private static final int LONGEST_MILLIS = 1_500;
  private static final Duration CLEARED_MOST = Duration.ofSeconds(90);

  private KillDuringUpload() {}

  static Round round(Scene scene, long seed)
      throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    AtomicBoolean open = new AtomicBoolean(true);
    List<Thread> threads = new ArrayList<>();
    for (Town.Unit unit : Town.UNITS) {
      String name = "fault-u" + seed + "-" + unit.id();
      Thread thread = new Thread(() -> handIn(scene, unit, name, open), name);
      threads.add(thread);
      thread.start();
    }
    Eventually.pass(Duration.ofMillis(200 + random.nextInt(LONGEST_MILLIS)));
    scene.house().kill();
    open.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
    Duration healed = scene.house().start();
    Round round = scene.account(Kind.UPLOAD, seed, healed);
    return round.with(uncleared(scene));
  }

  private static void handIn(Scene scene, Town.Unit unit, String name, AtomicBoolean open) {
    try {
      for (int i = 0; open.get(); i++) {
        Deed deed = Town.largePaper(unit, name + "-" + i);
        scene.journal().begin(deed);
        scene.journal().end(deed, scene.caller().sendSlowly(deed));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Files that nobody noted and that stay. */
  static List<String> uncleared(Scene scene)
      throws IOException, InterruptedException, SQLException {
    List<String> noted;
    try (Books books = scene.ground().books()) {
      noted = books.papers();
    }
    try {
      Eventually.within(
          CLEARED_MOST,
          () -> Papers.withoutRow(scene.ground().home(), noted).isEmpty(),
          "strays to be cleared away");
      return List.of();
    } catch (IllegalStateException stillThere) {
      Set<String> strays = Papers.withoutRow(scene.ground().home(), noted);
      return strays.stream().map(name -> name + " lies there and nobody noted it").toList();
    }
  }
}
