package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * Nodes that reckon with whole numbers; what does not fit into 64 bits, and division by zero, is
 * unknown.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** Two numbers made into one. */
  abstract static class Two extends Node.OfNumber {
    private final Node left;
    private final Node right;

    Two(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    abstract long join(long one, long other);

    @Override
    final long number(Scope scope, @Nullable Object[] locals) {
      long one = left.number(scope, locals);
      if (one == UNKNOWN) {
        return UNKNOWN;
      }
      long other = right.number(scope, locals);
      return other == UNKNOWN ? UNKNOWN : join(one, other);
    }
  }

  static long add(long one, long other) {
    long sum = one + other;
    return ((one ^ sum) & (other ^ sum)) < 0 ? Node.UNKNOWN : sum;
  }

  static long multiply(long one, long other) {
    long product = one * other;
    return Math.multiplyHigh(one, other) == product >> 63 ? product : Node.UNKNOWN;
  }

  /** Addition. */
  static final class Plus extends Two {
    Plus(Node left, Node right) {
      super(left, right);
    }

    @Override
    long join(long one, long other) {
      return add(one, other);
    }
  }

  /** Subtraction. */
  static final class Minus extends Two {
    Minus(Node left, Node right) {
      super(left, right);
    }

    @Override
    long join(long one, long other) {
      return add(one, -other);
    }
  }

  /** Multiplication. */
  static final class Times extends Two {
    Times(Node left, Node right) {
      super(left, right);
    }

    @Override
    long join(long one, long other) {
      return multiply(one, other);
    }
  }

  /** Division, towards zero. */
  static final class Through extends Two {
    Through(Node left, Node right) {
      super(left, right);
    }

    @Override
    long join(long one, long other) {
      return other == 0 ? UNKNOWN : one / other;
    }
  }

  /** What a division leaves. */
  static final class Remainder extends Two {
    Remainder(Node left, Node right) {
      super(left, right);
    }

    @Override
    long join(long one, long other) {
      return other == 0 ? UNKNOWN : one % other;
    }
  }

  /** The opposite number. */
  static final class Opposite extends Node.OfNumber {
    private final Node part;

    Opposite(Node part) {
      this.part = part;
    }

    @Override
    long number(Scope scope, @Nullable Object[] locals) {
      long number = part.number(scope, locals);
      return number == UNKNOWN ? UNKNOWN : -number;
    }
  }
}
