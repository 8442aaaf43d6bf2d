/** Which rulebook governs from which day, and on whose word. */
@NullMarked
package guiju.platform.enactment;

import org.jspecify.annotations.NullMarked;
