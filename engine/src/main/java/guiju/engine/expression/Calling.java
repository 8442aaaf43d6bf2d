package guiju.engine.expression;

import org.jspecify.annotations.Nullable;

/** A call of a declared function; unknown when one of its arguments is. */
final class Calling extends Node {
  private final FunctionBody body;
  private final Node[] arguments;
  private final Object @Nullable [] constants;

  Calling(FunctionBody body, Node[] arguments) {
    this.body = body;
    this.arguments = arguments;
    this.constants = constants(arguments);
  }

  private static Object @Nullable [] constants(Node[] arguments) {
    Object[] constants = new Object[arguments.length];
    for (int i = 0; i < constants.length; i++) {
      if (!(arguments[i] instanceof Node.Constant constant)) {
        return null;
      }
      constants[i] = constant.value;
    }
    return constants;
  }

  @Override
  @Nullable Object value(Scope scope, @Nullable Object[] locals) {
    if (constants != null) {
      return body.apply(scope, constants);
    }
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
