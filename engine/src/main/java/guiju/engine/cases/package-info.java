/** Worked examples that prove a rulebook, and the run that checks them. */
@NullMarked
package guiju.engine.cases;

import org.jspecify.annotations.NullMarked;
