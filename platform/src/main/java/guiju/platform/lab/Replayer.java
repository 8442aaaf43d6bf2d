package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.replay.Retrial;
import guiju.engine.text.Directory;
import guiju.platform.HouseClock;
import guiju.platform.docket.Recollection;
import guiju.platform.docket.Recollection.Place;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Replays in the background what has happened: one draft at a time, one dossier after the other. A
 * run that broke off goes on where it stopped.
 */
@Service
class Replayer {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
  private static final int AT_ONCE = 50;
  private static final int SECONDS_FOR_A_DOSSIER = 30;

  private final Runs runs;
  private final Examiner examiner;
  private final Recollection recollection;
  private final Rulebook law;
  private final Directory directory;
  private final HouseClock clock;
  private final Guard guard = new Guard("lab-replay-guard");
  private final ThreadPoolExecutor worker;

  Replayer(
      Runs runs,
      Examiner examiner,
      Recollection recollection,
      Rulebook law,
      ObjectProvider<Directory> directory,
      HouseClock clock) {
    this.runs = runs;
    this.examiner = examiner;
    this.recollection = recollection;
    this.law = law;
    this.directory = directory.getIfAvailable(() -> Directory.EMPTY);
    this.clock = clock;
    // Whoever knocks while somebody has knocked already need not wait.
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            task -> {
              Thread thread = new Thread(task, "lab-replay");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
    guard.close();
  }

  /** Goes on with whatever waits; also what another copy of the program has left. */
  @Scheduled(fixedDelay = 30_000, initialDelay = 15_000)
  void wake() {
    if (!worker.isShutdown()) {
      worker.execute(this::work);
    }
  }

  /** Works until nothing waits any more. */
  void work() {
    try {
      Optional<Run> next = runs.claim(recollection.count());
      while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
        replay(next.get());
        next = runs.claim(recollection.count());
      }
    } catch (RuntimeException e) {
      LOG.warn("The lab cannot go on now: {}", e.toString());
    }
  }

  private void replay(Run run) {
    try {
      Optional<Checked> checked = examiner.of(run.draft(), run.revision());
      Rulebook draft = checked.map(Checked::rulebook).orElse(null);
      if (draft == null) {
        runs.end(run.id(), Run.State.FAILED, "lab.failed.draft");
        return;
      }
      Trial trial =
          new Trial(recollection.memory(draft), new Retrial(law, draft, directory), clock.today());
      if (all(run, trial)) {
        runs.end(run.id(), Run.State.DONE, "");
      }
    } catch (Guard.TooLong e) {
      runs.end(run.id(), Run.State.FAILED, "lab.failed.long");
    } catch (RuntimeException e) {
      if (worker.isShutdown()) {
        // The house closes; the run goes on when it opens again.
        return;
      }
      LOG.warn("Replay {} failed", run.id(), e);
      runs.end(run.id(), Run.State.FAILED, "lab.failed.house");
    }
  }

  /** Goes through the dossiers; false when nobody wants the run any more. */
  private boolean all(Run run, Trial trial) {
    List<Place> places = recollection.places(run.after(), AT_ONCE);
    while (!places.isEmpty()) {
      for (Place place : places) {
        Trial.Material material = trial.material(place);
        Trial.Verdict verdict = guard.within(SECONDS_FOR_A_DOSSIER, () -> trial.judge(material));
        if (!runs.done(run.id(), place.id(), verdict.count(), verdict.flips())) {
          return false;
        }
      }
      places = recollection.places(places.get(places.size() - 1).id(), AT_ONCE);
    }
    return true;
  }
}
