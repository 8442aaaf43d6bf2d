package guiju.engine.expression;

/**
 * The six ways to compare, each as the set of signs it accepts: bit 0 less, bit 1 equal, bit 2
 * greater.
 */
enum Order {
  LESS("_<_", 0b001),
  AT_MOST("_<=_", 0b011),
  GREATER("_>_", 0b100),
  AT_LEAST("_>=_", 0b110),
  EQUAL("_==_", 0b010),
  DIFFERENT("_!=_", 0b101);

  final String function;
  final int signs;

  Order(String function, int signs) {
    this.function = function;
    this.signs = signs;
  }

  /** The order CEL writes with that operator. */
  static Order of(String function) {
    for (Order order : values()) {
      if (order.function.equals(function)) {
        return order;
      }
    }
    throw new IllegalArgumentException(function);
  }

  /** Whether a comparison with that sign (-1, 0, 1) is accepted by the set. */
  static Truth holds(int signs, int sign) {
    return (signs >> (sign + 1) & 1) == 1 ? Truth.YES : Truth.NO;
  }

  /** The same comparison with its sides changed. */
  Order turned() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      case EQUAL -> EQUAL;
      case DIFFERENT -> DIFFERENT;
    };
  }
}
