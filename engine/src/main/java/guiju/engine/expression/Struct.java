package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** The values of one struct while an expression is asked. */
public interface Struct {

  /**
   * The value in a slot of the {@link StructShape}, or null when it is unknown. Values are String,
   * Boolean, Long (counts, and money in fen), LocalDate, List (null entries are unknown) and
   * Struct. {@code Long.MIN_VALUE} also reads as unknown.
   */
  @Nullable Object field(int slot);
}
