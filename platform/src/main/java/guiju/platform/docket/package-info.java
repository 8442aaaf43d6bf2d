/**
 * Dossiers and the append-only dockets they follow from: taking acts, proving them, reading them.
 */
@NullMarked
package guiju.platform.docket;

import org.jspecify.annotations.NullMarked;
