package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** The three answers of a yes-or-no expression. */
public enum Truth {
  /** It holds. */
  YES,
  /** It does not hold. */
  NO,
  /** It cannot be told: something it needs is unknown. */
  UNKNOWN;

  static Truth of(@Nullable Object value) {
    return value == null ? UNKNOWN : of(((Boolean) value).booleanValue());
  }

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  @Nullable Boolean boxed() {
    return switch (this) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  Truth negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
