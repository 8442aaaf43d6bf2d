/** What whoever runs the house does beside it: back up, restore, check, measure. */
@NullMarked
package guiju.platform.operation;

import org.jspecify.annotations.NullMarked;
