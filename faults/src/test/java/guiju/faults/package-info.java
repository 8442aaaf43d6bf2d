/** Short rounds of every kind, and the controls that must go red. */
@NullMarked
package guiju.faults;

import org.jspecify.annotations.NullMarked;
