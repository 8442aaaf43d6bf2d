/** Papers: checked when they come in, kept by their content, given out as attachments only. */
@NullMarked
package guiju.platform.material;

import org.jspecify.annotations.NullMarked;
