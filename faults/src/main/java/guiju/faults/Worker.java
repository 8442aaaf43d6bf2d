package guiju.faults;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One who works without rest: registers a project, has it sent back and files it again, now and
 * then tries what the law refuses, sends something twice, or hands in a paper. After a deed of
 * unknown outcome the project is left alone until somebody has asked again.
 */
final class Worker implements Runnable {

  private static final int PAPER_PERCENT = 12;
  private static final int REFUSAL_PERCENT = 15;
  private static final int TWICE_PERCENT = 10;
  private static final int CORRECTIONS_MOST = 12;
  private static final Duration BREATH = Duration.ofMillis(60);

  private final Caller caller;
  private final Journal journal;
  private final Town.Unit unit;
  private final String name;
  private final SplittableRandom random;
  private final AtomicBoolean open;
  private final AtomicLong acknowledged;
  private int number;

  Worker(Crowd.Gear gear, Town.Unit unit, String name, SplittableRandom random) {
    this.caller = gear.caller();
    this.journal = gear.journal();
    this.open = gear.open();
    this.acknowledged = gear.acknowledged();
    this.unit = unit;
    this.name = name;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      while (open.get()) {
        if (!project()) {
          Eventually.pass(BREATH);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works on one project to its end; false when it had to be left alone. */
  private boolean project() throws InterruptedException {
    String project = "F-" + key();
    if (done(Town.register(unit, project, key())) != Fate.OK) {
      return false;
    }
    int corrections = random.nextInt(CORRECTIONS_MOST);
    for (int i = 0; i < corrections && open.get(); i++) {
      if (chance(REFUSAL_PERCENT)
          && done(Town.correct(unit, project, key(), Fate.REFUSED)) == Fate.UNKNOWN) {
        return false;
      }
      if (chance(PAPER_PERCENT) && done(Town.paper(unit, key())) == Fate.UNKNOWN) {
        return false;
      }
      if (done(Town.sendBack(project, key())) != Fate.OK
          || done(Town.correct(unit, project, key(), Fate.OK)) != Fate.OK) {
        return false;
      }
    }
    return true;
  }

  private Fate done(Deed deed) throws InterruptedException {
    journal.begin(deed);
    Answer answer = caller.send(deed);
    journal.end(deed, answer);
    if (answer.fate() == Fate.OK) {
      acknowledged.incrementAndGet();
      if (chance(TWICE_PERCENT)) {
        // The same again: whatever comes of it, nothing may be on record twice.
        caller.send(deed);
      }
    }
    return answer.fate();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String key() {
    number++;
    return name + "-" + number;
  }
}
