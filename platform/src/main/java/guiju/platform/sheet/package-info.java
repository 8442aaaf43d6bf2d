/**
 * Lists as Excel files: written so that they open clean, read as what they are, somebody's input.
 */
@NullMarked
package guiju.platform.sheet;

import org.jspecify.annotations.NullMarked;
