/** Answers: what was found, whether the act is permitted, what follows, what could come next. */
@NullMarked
package guiju.engine.ruling;

import org.jspecify.annotations.NullMarked;
