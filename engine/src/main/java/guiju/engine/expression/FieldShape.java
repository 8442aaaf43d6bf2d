package guiju.engine.expression;

/** One field of a struct: its name and its type. */
public record FieldShape(String name, Type type) {}
