/** Recorded acts and present dossiers judged again under another rulebook, and what would flip. */
@NullMarked
package guiju.engine.replay;

import org.jspecify.annotations.NullMarked;
