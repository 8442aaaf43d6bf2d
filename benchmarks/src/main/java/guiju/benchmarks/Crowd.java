package guiju.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Several handlers at once, each taking act after act for a while. */
final class Crowd {
  private static final int ACTS_AT_MOST = 200_000;

  private final List<Town.Desk> desks;

  Crowd(List<Town.Desk> desks) {
    this.desks = List.copyOf(desks);
  }

  Outcome work(int clients, Duration time)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long begun = System.nanoTime();
      long end = begun + time.toNanos();
      List<Future<long[]>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        all.add(threads.submit(shift(desks.get(client % desks.size()), client, end)));
      }
      LongStream latencies = LongStream.empty();
      for (Future<long[]> one : all) {
        latencies = LongStream.concat(latencies, LongStream.of(one.get()));
      }
      return new Outcome((System.nanoTime() - begun) / 1e9, latencies.toArray());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<long[]> shift(Town.Desk desk, int seed, long end) {
    return () -> {
      SplittableRandom random = new SplittableRandom(seed);
      LongStream.Builder latencies = LongStream.builder();
      for (int taken = 0; taken < ACTS_AT_MOST && System.nanoTime() < end; taken++) {
        String project = desk.projects().get(random.nextInt(desk.projects().size()));
        String content = Town.rewriting(random.nextInt(1_000_000));
        long before = System.nanoTime();
        desk.handler().act(project, content);
        latencies.add((System.nanoTime() - before) / 1_000);
      }
      return latencies.build().toArray();
    };
  }
}
