package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * One step of a compiled expression. Every node can be asked for its value; nodes that give
 * yes-or-no or a number also answer without boxing, which is what the hot path uses.
 */
abstract class Node {
  /** Stands for an unknown number where numbers are not boxed; no amount or count comes near it. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** The value, null when unknown; {@code locals} holds what macros have bound. */
  abstract @Nullable Object value(Scope scope, @Nullable Object[] locals);

  Truth truth(Scope scope, @Nullable Object[] locals) {
    return Truth.of(value(scope, locals));
  }

  long number(Scope scope, @Nullable Object[] locals) {
    Object value = value(scope, locals);
    return value == null ? UNKNOWN : ((Long) value).longValue();
  }

  /** A node that gives yes-or-no. */
  abstract static class OfTruth extends Node {
    @Override
    abstract Truth truth(Scope scope, @Nullable Object[] locals);

    @Override
    final @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      return truth(scope, locals).boxed();
    }
  }

  /** A node that gives a count or money. */
  abstract static class OfNumber extends Node {
    @Override
    abstract long number(Scope scope, @Nullable Object[] locals);

    @Override
    final @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      long number = number(scope, locals);
      return number == UNKNOWN ? null : Long.valueOf(number);
    }
  }

  /** Stands in for a part that is faulty, so that compiling can go on and find the other faults. */
  static final class Nothing extends Node {
    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      return null;
    }
  }

  /** A value known when the expression is compiled. */
  static final class Constant extends Node {
    final Object value;
    private final Truth truth;
    private final long number;

    Constant(Object value) {
      this.value = value;
      this.truth = value instanceof Boolean yesNo ? Truth.of(yesNo.booleanValue()) : Truth.UNKNOWN;
      this.number = value instanceof Long count ? count : UNKNOWN;
    }

    @Override
    Object value(Scope scope, @Nullable Object[] locals) {
      return value;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      return truth;
    }

    @Override
    long number(Scope scope, @Nullable Object[] locals) {
      return number;
    }
  }
}
