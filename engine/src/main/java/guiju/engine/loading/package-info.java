/** From a folder of files to a rulebook, or to everything that is wrong with it. */
@NullMarked
package guiju.engine.loading;

import org.jspecify.annotations.NullMarked;
