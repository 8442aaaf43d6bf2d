package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * A type while it is being worked out: written numbers and the entries of an empty list have not
 * settled yet.
 */
sealed interface Sort {

  /** A plain type, or one that is still open. */
  enum Plain implements Sort {
    TEXT,
    YES_NO,
    COUNT,
    MONEY,
    DATE,
    /** A written 0: a count or money. */
    ZERO,
    /** Any other written number: a count, never money. */
    LITERAL,
    /** Fits everything: entries of an empty list, and whatever has already been found faulty. */
    ANY
  }

  /** A list. */
  record Many(Sort element) implements Sort {}

  /** A struct. */
  record Named(String name) implements Sort {}

  static Sort of(Type type) {
    if (type instanceof Type.ListOf list) {
      return new Many(of(list.element()));
    }
    if (type instanceof Type.StructOf struct) {
      return new Named(struct.name());
    }
    return switch ((Type.Simple) type) {
      case TEXT -> Plain.TEXT;
      case YES_NO -> Plain.YES_NO;
      case COUNT -> Plain.COUNT;
      case MONEY -> Plain.MONEY;
      case DATE -> Plain.DATE;
    };
  }

  default Type type() {
    if (this instanceof Many many) {
      return new Type.ListOf(many.element().type());
    }
    if (this instanceof Named named) {
      return new Type.StructOf(named.name());
    }
    return switch ((Plain) this) {
      case YES_NO -> Type.Simple.YES_NO;
      case COUNT, ZERO, LITERAL -> Type.Simple.COUNT;
      case MONEY -> Type.Simple.MONEY;
      case DATE -> Type.Simple.DATE;
      case TEXT, ANY -> Type.Simple.TEXT;
    };
  }

  /** How it is called in a fault. */
  default String words() {
    if (this instanceof Many many) {
      return many.element().entryWords();
    }
    if (this instanceof Named named) {
      return "'" + named.name() + "'";
    }
    return switch ((Plain) this) {
      case TEXT -> "text";
      case YES_NO -> "yes-or-no";
      case COUNT -> "a count";
      case MONEY -> "money";
      case DATE -> "a date";
      case ZERO, LITERAL -> "a number";
      case ANY -> "anything";
    };
  }

  private String entryWords() {
    if (this == Plain.ANY) {
      return "a list";
    }
    if (this instanceof Many) {
      return "a list of lists";
    }
    String one = words();
    return "a list of " + (one.startsWith("a ") ? one.substring(2) + "s" : one);
  }

  default boolean isNumber() {
    return this == Plain.COUNT
        || this == Plain.MONEY
        || this == Plain.ZERO
        || this == Plain.LITERAL;
  }

  /** What both can be at once, or null when they do not go together. */
  static @Nullable Sort common(Sort one, Sort other) {
    if (one.equals(other) || other == Plain.ANY) {
      return one;
    }
    if (one == Plain.ANY) {
      return other;
    }
    if (one instanceof Many a && other instanceof Many b) {
      Sort element = common(a.element(), b.element());
      return element == null ? null : new Many(element);
    }
    return one.isNumber() && other.isNumber() ? commonNumber(one, other) : null;
  }

  private static @Nullable Sort commonNumber(Sort one, Sort other) {
    if (one == Plain.ZERO) {
      return other;
    }
    if (other == Plain.ZERO) {
      return one;
    }
    return one == Plain.MONEY || other == Plain.MONEY ? null : Plain.COUNT;
  }

  /** Whether the two differ only because a number is written where money stands. */
  static boolean writtenAmount(Sort one, Sort other) {
    if (one instanceof Many a && other instanceof Many b) {
      return writtenAmount(a.element(), b.element());
    }
    return (one == Plain.MONEY && other == Plain.LITERAL)
        || (one == Plain.LITERAL && other == Plain.MONEY);
  }

  /** Whether the two differ only as money and count. */
  static boolean moneyAndCount(Sort one, Sort other) {
    if (one instanceof Many a && other instanceof Many b) {
      return moneyAndCount(a.element(), b.element());
    }
    return (one == Plain.MONEY && other == Plain.COUNT)
        || (one == Plain.COUNT && other == Plain.MONEY);
  }
}
