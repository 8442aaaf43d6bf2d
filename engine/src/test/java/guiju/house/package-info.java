/** What holds for every source of the house, and the documents made from the rulebook. */
@NullMarked
package guiju.house;

import org.jspecify.annotations.NullMarked;
