package guiju.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Several at work at once, until they are sent home. */
final class Crowd implements AutoCloseable {

  private static final Duration GOING_HOME = Duration.ofSeconds(90);

  private final Gear gear;
  private final List<Thread> threads = new ArrayList<>();

  private Crowd(Gear gear) {
    this.gear = gear;
  }

  /**
   * What all of them share.
   *
   * @param open whether work goes on
   * @param acknowledged deeds the server said yes to
   */
  record Gear(Caller caller, Journal journal, AtomicBoolean open, AtomicLong acknowledged) {}

  /** Sets one at work for each unit; keys begin with a name nobody used before. */
  static Crowd atWork(Caller caller, Journal journal, String name, SplittableRandom random) {
    Crowd crowd = new Crowd(new Gear(caller, journal, new AtomicBoolean(true), new AtomicLong()));
    for (int i = 0; i < Town.UNITS.size(); i++) {
      Worker worker =
          new Worker(crowd.gear, Town.UNITS.get(i), name + "-" + (i + 1), random.split());
      Thread thread = new Thread(worker, name + "-" + (i + 1));
      crowd.threads.add(thread);
      thread.start();
    }
    return crowd;
  }

  long acknowledged() {
    return gear.acknowledged().get();
  }

  /** Waits until so many more deeds were acknowledged. */
  void awaitMore(int deeds) throws IOException, InterruptedException {
    long wanted = acknowledged() + deeds;
    Eventually.within(
        Duration.ofSeconds(60), () -> acknowledged() >= wanted, deeds + " more deeds");
  }

  /** Sends everybody home and waits for them. */
  @Override
  public void close() throws InterruptedException {
    gear.open().set(false);
    for (Thread thread : threads) {
      thread.join(GOING_HOME.toMillis());
      if (thread.isAlive()) {
        throw new IllegalStateException(thread.getName() + " still waits for an answer");
      }
    }
  }
}
