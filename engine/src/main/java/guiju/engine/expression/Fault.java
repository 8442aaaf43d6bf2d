package guiju.engine.expression;

import java.util.Comparator;

/**
 * What is wrong with an expression, where (line and column inside it, both from 1), and what to do.
 */
public record Fault(int line, int column, String message) {
  static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);
}
