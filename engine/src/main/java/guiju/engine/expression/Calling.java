package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** A call of a declared function; unknown when one of its arguments is. */
final class Calling extends Node {
  private final FunctionBody body;
  private final Node[] arguments;

  Calling(FunctionBody body, Node[] arguments) {
    this.body = body;
    this.arguments = arguments;
  }

  @Override
  @Nullable Object value(Scope scope, @Nullable Object[] locals) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Object value = arguments[i].value(scope, locals);
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    return body.apply(scope, values);
  }
}
