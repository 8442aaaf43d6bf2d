/** The regulation as a book: its articles, its figures, its rules and where they act. */
@NullMarked
package guiju.platform.rulebook;

import org.jspecify.annotations.NullMarked;
