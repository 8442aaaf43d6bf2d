/** The house around the engine: it reads, asks the engine, and writes. */
@NullMarked
package guiju.platform;

import org.jspecify.annotations.NullMarked;
