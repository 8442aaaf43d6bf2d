/** The audit trail: who came in, what was refused, what administrators did, what left the house. */
@NullMarked
package guiju.platform.trail;

import org.jspecify.annotations.NullMarked;
