/** What must be done, by whom and until when. */
@NullMarked
package guiju.platform.obligation;

import org.jspecify.annotations.NullMarked;
