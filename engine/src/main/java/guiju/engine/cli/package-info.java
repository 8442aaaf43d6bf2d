/** The engine from the command line. */
@NullMarked
package guiju.engine.cli;

import org.jspecify.annotations.NullMarked;
