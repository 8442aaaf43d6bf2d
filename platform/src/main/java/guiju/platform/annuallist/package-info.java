/** The annual lists: the joint review as one board. */
@NullMarked
package guiju.platform.annuallist;

import org.jspecify.annotations.NullMarked;
