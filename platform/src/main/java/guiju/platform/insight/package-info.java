/**
 * Looking at everything at once: lamps, sums, bottlenecks; what supervisors, finance and leaders
 * see.
 */
@NullMarked
package guiju.platform.insight;

import org.jspecify.annotations.NullMarked;
