/** What differs between two rulebooks, thing by thing, from → to. */
@NullMarked
package guiju.engine.compare;

import org.jspecify.annotations.NullMarked;
