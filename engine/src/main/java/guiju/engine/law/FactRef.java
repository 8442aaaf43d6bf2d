package guiju.engine.law;

import guiju.engine.expression.Expression;

/**
 * A fact or figure an expression names.
 *
 * @param path as the expression writes it
 * @param fact what it is
 * @param value reads it
 */
public record FactRef(String path, Fact fact, Expression value) {}
