/** What is governed and what has been attempted: dossiers with their cases, and acts. */
@NullMarked
package guiju.engine.dossier;

import org.jspecify.annotations.NullMarked;
