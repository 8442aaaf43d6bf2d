package guiju.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;

/** The database server and all its processes are killed; people go on trying meanwhile. */
final class KillDatabase {

  private static final int LONGEST_MILLIS = 2_500;
  private static final Duration MOST = Duration.ofSeconds(90);

  private KillDatabase() {}

  static Round round(Scene scene, long seed)
      throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    Duration healed;
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(1 + random.nextInt(20));
      Eventually.pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      Postgres.kill(scene.house().home());
      healed = Eventually.within(MOST, scene::serves, "the house to serve again");
      crowd.awaitMore(5);
    }
    return scene.account(Kind.KILL_DATABASE, seed, healed);
  }
}
