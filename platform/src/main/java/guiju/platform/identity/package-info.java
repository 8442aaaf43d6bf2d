/**
 * Who somebody is, for which organisation and in which capacities; and who may call which route.
 */
@NullMarked
package guiju.platform.identity;

import org.jspecify.annotations.NullMarked;
