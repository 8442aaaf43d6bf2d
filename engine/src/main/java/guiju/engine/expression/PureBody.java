package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * A body that looks at its arguments only, so that a call with constant arguments is answered once,
 * when it is compiled.
 */
@FunctionalInterface
interface PureBody extends FunctionBody {

  @Nullable Object apply(Object[] arguments);

  @Override
  default @Nullable Object apply(Scope scope, Object[] arguments) {
    return apply(arguments);
  }
}
