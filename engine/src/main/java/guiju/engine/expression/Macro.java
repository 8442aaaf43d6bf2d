package guiju.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A macro read back from the loop CEL's parser turned it into. */
record Macro(
    Form form,
    String variable,
    CelExpr range,
    @Nullable CelExpr predicate,
    @Nullable CelExpr transform) {

  /** Which macro was written. */
  enum Form {
    EXISTS,
    ALL,
    EXISTS_ONE,
    /** filter, map, and map with a condition. */
    COLLECT
  }

  static Macro of(CelComprehension loop) {
    CelExpr start = loop.accuInit();
    if (start.getKind() == Kind.LIST) {
      return collect(loop);
    }
    CelCall step = loop.loopStep().call();
    if (start.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
      return made(Form.EXISTS_ONE, loop, step.args().get(0), null);
    }
    Form form = start.constant().booleanValue() ? Form.ALL : Form.EXISTS;
    return made(form, loop, step.args().get(1), null);
  }

  private static Macro collect(CelComprehension loop) {
    CelCall step = loop.loopStep().call();
    if (step.function().equals("_+_")) {
      return made(Form.COLLECT, loop, null, added(step));
    }
    return made(Form.COLLECT, loop, step.args().get(0), added(step.args().get(1).call()));
  }

  private static CelExpr added(CelCall append) {
    return append.args().get(1).list().elements().get(0);
  }

  private static Macro made(
      Form form, CelComprehension loop, @Nullable CelExpr predicate, @Nullable CelExpr transform) {
    return new Macro(form, loop.iterVar(), loop.iterRange(), predicate, transform);
  }

  Optional<CelExpr> condition() {
    return Optional.ofNullable(predicate);
  }

  Optional<CelExpr> result() {
    return Optional.ofNullable(transform);
  }
}
