package guiju.engine.expression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees while it is asked: the variables in the order of their shapes, and
 * whatever functions need besides.
 */
public final class Scope {
  private final @Nullable Object[] variables;
  private final Object host;

  /**
   * Keeps the array as it is: it must not change while expressions are asked. An unknown variable
   * is null.
   */
  public Scope(@Nullable Object[] variables, Object host) {
    this.variables = variables;
    this.host = host;
  }

  /** The same with one more variable behind the others; null when it is unknown. */
  public Scope with(@Nullable Object more) {
    @Nullable Object[] longer = Arrays.copyOf(variables, variables.length + 1);
    longer[variables.length] = more;
    return new Scope(longer, host);
  }

  /** The value of a variable, null when it is unknown. */
  public @Nullable Object variable(int slot) {
    return variables[slot];
  }

  /** What functions that depend on more than their arguments look at; they know its type. */
  public Object host() {
    return host;
  }
}
