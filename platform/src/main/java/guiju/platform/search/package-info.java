/** One box for everything: dossiers, papers, what was written in dockets, units, articles. */
@NullMarked
package guiju.platform.search;

import org.jspecify.annotations.NullMarked;
