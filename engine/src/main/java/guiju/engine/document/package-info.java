/** Papers as they read: the rulebook's documents with everything filled in. */
@NullMarked
package guiju.engine.document;

import org.jspecify.annotations.NullMarked;
