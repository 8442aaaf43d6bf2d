package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** What a function does. It must answer the same for the same scope and arguments. */
@FunctionalInterface
public interface FunctionBody {

  /**
   * The result, or null when it is unknown; never called with an unknown argument. The array is not
   * the body's own: it must not be changed or kept.
   */
  @Nullable Object apply(Scope scope, Object[] arguments);
}
