package guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Eight people who do something in the same moment, again and again. {@code
 * -Dguiju.races.trials=1000} goes on for longer.
 */
public final class Race {

  /** How many run at once. */
  public static final int RACERS = 8;

  private static final Path TOLD = Path.of("target/races.txt");

  private Race() {}

  /** One trial of a race: who does what, and what must hold of the answers. */
  public interface Trial<T> {
    /** Makes everything ready, and gives what each racer does. */
    IntFunction<Callable<T>> ready() throws Exception;

    /** Looks at the answers, in the order of the racers; fails when they cannot all be true. */
    void judge(List<T> answers) throws Exception;
  }

  /** Runs a race as often as is asked for, or as many times as it usually takes. */
  public static <T> void run(String name, int usually, Trial<T> trial) {
    int trials = Integer.getInteger("guiju.races.trials", usually);
    ExecutorService racers = Executors.newFixedThreadPool(RACERS);
    try {
      for (int i = 0; i < trials; i++) {
        trial.judge(once(racers, trial.ready()));
      }
      Files.writeString(
          TOLD,
          "%s: %d trials%n".formatted(name, trials),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(name, e);
    } finally {
      racers.shutdownNow();
    }
  }

  private static <T> List<T> once(ExecutorService racers, IntFunction<Callable<T>> deeds)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(RACERS);
    List<Future<T>> running = new ArrayList<>();
    IntStream.range(0, RACERS)
        .forEach(
            racer -> {
              Callable<T> deed = deeds.apply(racer);
              running.add(
                  racers.submit(
                      () -> {
                        start.await();
                        return deed.call();
                      }));
            });
    List<T> answers = new ArrayList<>();
    for (Future<T> one : running) {
      answers.add(one.get());
    }
    return answers;
  }

  /** Fails unless exactly one of the answers is a win. */
  public static <T> void oneWins(List<T> answers, java.util.function.Predicate<T> wins) {
    assertThat(answers.stream().filter(wins)).as(() -> "winners of " + answers).hasSize(1);
  }
}
