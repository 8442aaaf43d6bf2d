package guiju.engine.expression;

import java.util.List;

/** What came of compiling an expression: the expression, or everything that is wrong with it. */
public sealed interface Compilation {

  /** The expression can be asked. */
  record Ok(Expression expression) implements Compilation {}

  /** It cannot; there is at least one fault, in the order of their places. */
  record Failed(List<Fault> faults) implements Compilation {

    /** Keeps its own copy of the faults. */
    public Failed {
      faults = List.copyOf(faults);
    }
  }
}
