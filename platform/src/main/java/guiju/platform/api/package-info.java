/** The same for programs: rulings without a dossier kept, acts, dossiers and their dockets. */
@NullMarked
package guiju.platform.api;

import org.jspecify.annotations.NullMarked;
