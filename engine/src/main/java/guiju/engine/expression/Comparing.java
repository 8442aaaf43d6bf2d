package guiju.engine.expression;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes that compare; an unknown side makes the answer unknown. */
final class Comparing {
  private Comparing() {}

  /** Two numbers. */
  static final class Numbers extends Node.OfTruth {
    private final int signs;
    private final Node left;
    private final Node right;

    Numbers(Order order, Node left, Node right) {
      this.signs = order.signs;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      long one = left.number(scope, locals);
      if (one == UNKNOWN) {
        return Truth.UNKNOWN;
      }
      long other = right.number(scope, locals);
      return other == UNKNOWN ? Truth.UNKNOWN : Order.holds(signs, Long.compare(one, other));
    }
  }

  /** A number with a constant. */
  static final class NumberWithConstant extends Node.OfTruth {
    private final int signs;
    private final Node left;
    private final long constant;

    NumberWithConstant(Order order, Node left, long constant) {
      this.signs = order.signs;
      this.left = left;
      this.constant = constant;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      long one = left.number(scope, locals);
      return one == UNKNOWN ? Truth.UNKNOWN : Order.holds(signs, Long.compare(one, constant));
    }
  }

  /** Two dates. */
  static final class Dates extends Node.OfTruth {
    private final int signs;
    private final Node left;
    private final Node right;

    Dates(Order order, Node left, Node right) {
      this.signs = order.signs;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = left.value(scope, locals);
      if (one == null) {
        return Truth.UNKNOWN;
      }
      Object other = right.value(scope, locals);
      return other == null
          ? Truth.UNKNOWN
          : Order.holds(signs, Integer.signum(((LocalDate) one).compareTo((LocalDate) other)));
    }
  }

  /** Two texts, by their UTF-16 units. */
  static final class Texts extends Node.OfTruth {
    private final int signs;
    private final Node left;
    private final Node right;

    Texts(Order order, Node left, Node right) {
      this.signs = order.signs;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = left.value(scope, locals);
      if (one == null) {
        return Truth.UNKNOWN;
      }
      Object other = right.value(scope, locals);
      return other == null
          ? Truth.UNKNOWN
          : Order.holds(signs, Integer.signum(((String) one).compareTo((String) other)));
    }
  }

  /** A text, date or yes-or-no with a constant of its kind, for sameness. */
  static final class SameAsConstant extends Node.OfTruth {
    private final Node left;
    private final Object constant;
    private final Truth whenSame;
    private final Truth whenNot;

    SameAsConstant(Order order, Node left, Object constant) {
      this.left = left;
      this.constant = constant;
      this.whenSame = Truth.of(order == Order.EQUAL);
      this.whenNot = whenSame.negated();
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = left.value(scope, locals);
      if (one == null) {
        return Truth.UNKNOWN;
      }
      return constant.equals(one) ? whenSame : whenNot;
    }
  }

  /** Any two values that are not numbers, for sameness. */
  static final class Same extends Node.OfTruth {
    private final Node left;
    private final Node right;
    private final Order order;

    Same(Order order, Node left, Node right) {
      this.order = order;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Truth same = same(left.value(scope, locals), right.value(scope, locals));
      return order == Order.EQUAL ? same : same.negated();
    }
  }

  /** Whether two values are the same; lists differ as soon as one pair of known entries differs. */
  static Truth same(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Truth.UNKNOWN;
    }
    return one instanceof List<?> a && other instanceof List<?> b
        ? sameLists(a, b)
        : Truth.of(one.equals(other));
  }

  private static Truth sameLists(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return Truth.NO;
    }
    Truth answer = Truth.YES;
    for (int i = 0; i < one.size(); i++) {
      Truth entry = same(one.get(i), other.get(i));
      if (entry == Truth.NO) {
        return Truth.NO;
      }
      if (entry == Truth.UNKNOWN) {
        answer = Truth.UNKNOWN;
      }
    }
    return answer;
  }
}
