package guiju.engine.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How large an expression may be, so that a rulebook can never stall whoever asks it. */
final class Bounds {
  static final int MOST_CHARACTERS = 4_000;
  static final int MOST_NODES = 400;
  static final int DEEPEST_NESTING = 3;

  private Bounds() {}

  static Optional<Fault> ofText(String source) {
    if (source.isBlank()) {
      return Optional.of(
          new Fault(1, 1, "There is no expression here. Write one, or leave the key out."));
    }
    return source.length() <= MOST_CHARACTERS
        ? Optional.empty()
        : Optional.of(tooLarge(source.length() + " characters long; at most 4,000 are read"));
  }

  static Optional<Fault> ofParts(CelExpr root) {
    int nodes = nodes(root);
    if (nodes > MOST_NODES) {
      return Optional.of(tooLarge(nodes + " parts large (macros unfolded); at most 400 are read"));
    }
    int nesting = nesting(root);
    return nesting <= DEEPEST_NESTING
        ? Optional.empty()
        : Optional.of(
            tooLarge(nesting + " lists deep; at most 3 macros may stand inside one another"));
  }

  private static Fault tooLarge(String how) {
    return new Fault(
        1, 1, "The expression is " + how + ". Split it: a derived fact can hold a part of it.");
  }

  private static int nodes(CelExpr part) {
    return 1 + children(part).mapToInt(Bounds::nodes).sum();
  }

  private static int nesting(CelExpr part) {
    int deepest = children(part).mapToInt(Bounds::nesting).max().orElse(0);
    if (part.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
      return deepest;
    }
    // A list that is filtered first and then ranged over is gone through twice, not in nested
    // turns.
    int range = nesting(part.comprehension().iterRange());
    int body = nesting(part.comprehension().loopStep());
    return Math.max(range, body + 1);
  }

  private static Stream<CelExpr> children(CelExpr part) {
    return switch (part.getKind()) {
      case SELECT -> Stream.of(part.select().operand());
      case CALL -> ofCall(part.call());
      case LIST -> part.list().elements().stream();
      case STRUCT -> part.struct().entries().stream().map(CelExpr.CelStruct.Entry::value);
      case MAP -> part.map().entries().stream().flatMap(e -> Stream.of(e.key(), e.value()));
      case COMPREHENSION -> ofLoop(part.comprehension()).stream();
      case CONSTANT, IDENT, NOT_SET -> Stream.empty();
    };
  }

  private static Stream<CelExpr> ofCall(CelCall call) {
    return Stream.concat(call.target().stream(), call.args().stream());
  }

  private static List<CelExpr> ofLoop(CelExpr.CelComprehension loop) {
    return List.of(
        loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result());
  }
}
