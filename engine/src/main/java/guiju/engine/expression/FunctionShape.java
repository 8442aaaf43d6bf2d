package guiju.engine.expression;

import java.util.List;

/**
 * A function expressions may call. Several shapes may share a name; shapes whose parameters differ
 * only in money and count must also have results that differ only so.
 */
public record FunctionShape(
    String name, List<Type> parameters, Type result, FunctionBody body, ArgumentCheck check) {

  /** Keeps its own copy of the parameters. */
  public FunctionShape {
    parameters = List.copyOf(parameters);
  }
}
