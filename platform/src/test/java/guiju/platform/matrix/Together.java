package guiju.platform.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at a time, in the order they were given. */
final class Together {

  private static final int AT_ONCE = 4;

  private Together() {}

  static <T> List<T> run(List<Callable<T>> tasks) {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<T> all = new ArrayList<>();
      for (Future<T> done : people.invokeAll(tasks)) {
        all.add(done.get());
      }
      return all;
    } catch (Exception e) {
      throw new AssertionError("The matrix was not asked to its end", e);
    } finally {
      people.shutdown();
    }
  }
}
