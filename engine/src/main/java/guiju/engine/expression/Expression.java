package guiju.engine.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled expression. It is immutable and may be asked by many threads at once. */
public final class Expression {
  private static final @Nullable Object[] NO_LOCALS = new Object[0];

  private final String source;
  private final Type type;
  private final Node root;
  private final int localSlots;
  private final List<List<String>> reads;
  private final List<List<String>> origins;
  private final List<Comparison> comparisons;
  private final List<Call> calls;

  Expression(String source, Type type, Program program, Reads reads) {
    this.source = source;
    this.type = type;
    this.root = program.root();
    this.localSlots = program.localSlots();
    this.calls = program.calls();
    this.reads = reads.paths();
    this.origins = reads.origins();
    this.comparisons = List.copyOf(reads.comparisons());
  }

  /** The value, or null when it is unknown. */
  public @Nullable Object evaluate(Scope scope) {
    return root.value(scope, locals());
  }

  /** The answer of an expression of type yes-or-no; others must not be asked so. */
  public Truth test(Scope scope) {
    return root.truth(scope, locals());
  }

  private @Nullable Object[] locals() {
    return localSlots == 0 ? NO_LOCALS : new Object[localSlots];
  }

  /**
   * Every path the expression reads, once, in order of appearance: {@code [project,
   * totalInvestment]}. What a macro binds stands under the path of its list: {@code
   * unit.projects.exists(p, p.overdue)} reads {@code [unit, projects, overdue]}.
   */
  public List<List<String>> reads() {
    return reads;
  }

  /**
   * The paths its value comes from as it is: {@code list.filter(i, …)[0].name} comes from {@code
   * [list, name]}; empty when the value is made anew.
   */
  public List<List<String>> origins() {
    return origins;
  }

  /** Every written text that is compared with a path by ==, != or in. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Every call of a declared function, in order of appearance. */
  public List<Call> calls() {
    return calls;
  }

  /** What it gives. */
  public Type type() {
    return type;
  }

  /** The text it was compiled from. */
  public String source() {
    return source;
  }

  @Override
  public String toString() {
    return source;
  }
}
