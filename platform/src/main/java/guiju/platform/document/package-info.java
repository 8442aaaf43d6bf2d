/** Papers that acts make: as pages to print and as files for Word, always from the docket. */
@NullMarked
package guiju.platform.document;

import org.jspecify.annotations.NullMarked;
