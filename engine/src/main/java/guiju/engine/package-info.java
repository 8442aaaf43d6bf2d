/** The law as a pure function: what may be done to a dossier, by whom, on which day, and why. */
@NullMarked
package guiju.engine;

import org.jspecify.annotations.NullMarked;
