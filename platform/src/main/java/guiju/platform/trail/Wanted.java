package guiju.platform.trail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted.
 *
 * @param kind only of this kind; null for all
 * @param result only with this result; null for all
 * @param words only where account, name, source or object contain this; empty for all
 * @param from first day in Asia/Shanghai; null for no limit
 * @param until last day in Asia/Shanghai; null for no limit
 */
public record Wanted(
    @Nullable Kind kind,
    @Nullable Result result,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Everything. */
  public static final Wanted ALL = new Wanted(null, null, "", null, null);
}
