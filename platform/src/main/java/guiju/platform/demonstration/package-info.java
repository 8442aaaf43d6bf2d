/**
 * The demonstration city: its bodies, its people and its projects, founded by real acts on an empty
 * database.
 */
@NullMarked
package guiju.platform.demonstration;

import org.jspecify.annotations.NullMarked;
