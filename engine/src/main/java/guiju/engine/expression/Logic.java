package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** Nodes that join answers; a decided side outweighs an unknown one. */
final class Logic {
  private Logic() {}

  /** All of them hold; one that does not settles it. */
  static final class And extends Node.OfTruth {
    private final Node[] parts;

    And(Node[] parts) {
      this.parts = parts;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Truth answer = Truth.YES;
      for (Node part : parts) {
        Truth truth = part.truth(scope, locals);
        if (truth == Truth.NO) {
          return Truth.NO;
        }
        if (truth == Truth.UNKNOWN) {
          answer = Truth.UNKNOWN;
        }
      }
      return answer;
    }
  }

  /** One of them holds; one that does settles it. */
  static final class Or extends Node.OfTruth {
    private final Node[] parts;

    Or(Node[] parts) {
      this.parts = parts;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Truth answer = Truth.NO;
      for (Node part : parts) {
        Truth truth = part.truth(scope, locals);
        if (truth == Truth.YES) {
          return Truth.YES;
        }
        if (truth == Truth.UNKNOWN) {
          answer = Truth.UNKNOWN;
        }
      }
      return answer;
    }
  }

  /** The opposite. */
  static final class Not extends Node.OfTruth {
    private final Node part;

    Not(Node part) {
      this.part = part;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      return part.truth(scope, locals).negated();
    }
  }

  /** One of two, by a condition; unknown when the condition is. */
  static final class Choice extends Node {
    private final Node condition;
    private final Node yes;
    private final Node no;

    Choice(Node condition, Node yes, Node no) {
      this.condition = condition;
      this.yes = yes;
      this.no = no;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      return switch (condition.truth(scope, locals)) {
        case YES -> yes.value(scope, locals);
        case NO -> no.value(scope, locals);
        case UNKNOWN -> null;
      };
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      return switch (condition.truth(scope, locals)) {
        case YES -> yes.truth(scope, locals);
        case NO -> no.truth(scope, locals);
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }

    @Override
    long number(Scope scope, @Nullable Object[] locals) {
      return switch (condition.truth(scope, locals)) {
        case YES -> yes.number(scope, locals);
        case NO -> no.number(scope, locals);
        case UNKNOWN -> UNKNOWN;
      };
    }
  }
}
