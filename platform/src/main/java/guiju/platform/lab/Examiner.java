package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.cases.CaseRun;
import guiju.engine.compare.Comparison;
import guiju.engine.lint.Lint;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.yaml.Problem;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Loads drafts, lints them and runs their worked cases: one after the other, on a thread of its
 * own, so that a hostile draft keeps nobody else waiting. The latest answers are remembered.
 */
@Service
class Examiner {
  private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
  private static final int REMEMBERED = 3;
  private static final int WAITING = 8;
  private static final int PATIENCE_SECONDS = 20;
  private static final int LONGEST_SECONDS = 60;

  private final Rulebook law;
  private final Drafts drafts;
  private final ThreadPoolExecutor worker;
  private final Guard guard = new Guard("lab-examiner-guard");
  private final Map<String, CompletableFuture<Checked>> known =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Checked>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Examiner(Rulebook law, Drafts drafts) {
    this.law = law;
    this.drafts = drafts;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "lab-examiner");
              thread.setDaemon(true);
              return thread;
            });
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
    guard.close();
  }

  /** What came of a draft's revision; empty when it is not known yet: ask again. */
  Optional<Checked> of(long draft, int revision) {
    return of(draft + "/" + revision, () -> drafts.files(draft, revision));
  }

  /** What came of a rulebook known by a name of its own; empty when it is not known yet. */
  Optional<Checked> of(String place, Supplier<Map<String, String>> files) {
    try {
      return Optional.of(asked(place, files).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException | RejectedExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable why = Objects.requireNonNullElse(e.getCause(), e);
      LOG.warn("Draft {} cannot be examined", place, why);
      forget(place);
      return Optional.of(failed(why));
    }
  }

  private synchronized CompletableFuture<Checked> asked(
      String place, Supplier<Map<String, String>> files) {
    CompletableFuture<Checked> earlier = known.get(place);
    if (earlier != null) {
      return earlier;
    }
    CompletableFuture<Checked> answer =
        CompletableFuture.supplyAsync(
            () -> guard.within(LONGEST_SECONDS, () -> examined(files.get())), worker);
    known.put(place, answer);
    return answer;
  }

  private synchronized void forget(String place) {
    known.remove(place);
  }

  private Checked examined(Map<String, String> files) {
    Loading loading;
    try {
      loading = RulebookLoader.load(files);
    } catch (StackOverflowError | RuntimeException e) {
      return failed(e);
    }
    if (!(loading instanceof Loading.Loaded loaded)) {
      return Checked.failed(((Loading.Failed) loading).problems());
    }
    Rulebook draft = loaded.rulebook();
    List<CaseRun.Result> results = new CaseRun(draft).all();
    return new Checked(
        // Examples are many and not needed any more to judge by it.
        draft.with(List.of()),
        List.of(),
        Lint.of(draft),
        results.stream().filter(result -> !result.passed()).toList(),
        results.size(),
        Comparison.of(law, draft));
  }

  private static Checked failed(Throwable why) {
    String message =
        why instanceof StackOverflowError
            ? "Nested far too deep to be read"
            : "Cannot be read: " + why.getMessage();
    return Checked.failed(List.of(new Problem("rulebook.yaml", 1, message)));
  }
}
