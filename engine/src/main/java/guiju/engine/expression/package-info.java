/**
 * Expressions of a rulebook: typed and checked when loaded, then asked with three answers: yes, no,
 * cannot tell.
 */
@NullMarked
package guiju.engine.expression;

import org.jspecify.annotations.NullMarked;
