package guiju.engine.expression;

import java.util.List;

/**
 * A text written into an expression and compared, by ==, != or in, with what stands under a path.
 * Whoever knows which texts the path can hold finds misspelt ones by it. Line and column are those
 * of the text, from 1.
 */
public record Comparison(List<String> path, String text, int line, int column) {

  /** Keeps its own copy of the path. */
  public Comparison {
    path = List.copyOf(path);
  }
}
