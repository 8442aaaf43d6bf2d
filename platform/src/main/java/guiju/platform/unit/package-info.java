/** Units that own projects: which bars apply to them and why, and what is theirs. */
@NullMarked
package guiju.platform.unit;

import org.jspecify.annotations.NullMarked;
