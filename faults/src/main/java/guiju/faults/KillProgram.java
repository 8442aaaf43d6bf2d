package guiju.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;

/** The program is killed at any moment of its work and started again. */
final class KillProgram {

  private static final int LONGEST_MILLIS = 2_500;

  private KillProgram() {}

  static Round round(Scene scene, long seed)
      throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    Duration healed;
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(20));
      Eventually.pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      scene.house().kill();
    }
    healed = scene.house().start();
    return scene.account(Kind.KILL_PROGRAM, seed, healed);
  }
}
