package guiju.engine.expression;

/**
 * A name every expression of one compiler may use; its place in the compiler's list is its slot in
 * the {@link Scope}.
 */
public record VariableShape(String name, Type type) {}
