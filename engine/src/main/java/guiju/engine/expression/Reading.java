package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** Nodes that fetch what is given: variables, what a macro bound, and fields. */
final class Reading {
  private Reading() {}

  /** A variable of the scope. */
  static final class Variable extends Node {
    private final int slot;

    Variable(int slot) {
      this.slot = slot;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      return scope.variable(slot);
    }
  }

  /** An entry bound by a macro. */
  static final class Local extends Node {
    private final int slot;

    Local(int slot) {
      this.slot = slot;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      return locals[slot];
    }
  }

  /** A field of a variable: most of what rules read. */
  static final class Fact extends Node {
    private final int variable;
    private final int slot;

    Fact(int variable, int slot) {
      this.variable = variable;
      this.slot = slot;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object struct = scope.variable(variable);
      return struct == null ? null : ((Struct) struct).field(slot);
    }
  }

  /** A field of whatever struct another node gives. */
  static final class Field extends Node {
    private final Node struct;
    private final int slot;

    Field(Node struct, int slot) {
      this.struct = struct;
      this.slot = slot;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object value = struct.value(scope, locals);
      return value == null ? null : ((Struct) value).field(slot);
    }
  }

  /** Whether a fact is known; this alone is never unknown itself. */
  static final class Known extends Node.OfTruth {
    private final Node fact;

    Known(Node fact) {
      this.fact = fact;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      return Truth.of(fact.value(scope, locals) != null);
    }
  }

  static Node field(Node struct, int slot) {
    return struct instanceof Variable variable
        ? new Fact(variable.slot, slot)
        : new Field(struct, slot);
  }
}
