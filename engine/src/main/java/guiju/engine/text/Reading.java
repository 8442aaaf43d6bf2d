package guiju.engine.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of something somebody wrote.
 *
 * @param value what it says; null when nothing was written, or when there are problems
 * @param problems everything that is wrong with it; empty when it can be used
 * @param <T> what it is
 */
public record Reading<T>(@Nullable T value, List<Text> problems) {

  /** It can be used. */
  public static <T> Reading<T> good(@Nullable T value) {
    return new Reading<>(value, List.of());
  }

  /** It cannot. */
  public static <T> Reading<T> bad(Text problem) {
    return new Reading<>(null, List.of(problem));
  }

  /** Whether it can be used. */
  public boolean usable() {
    return problems.isEmpty();
  }
}
