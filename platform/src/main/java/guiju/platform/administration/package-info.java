/**
 * What the three administrators do: organisations and accounts, what people may act as by four
 * eyes, the audit trail. None can do another's work.
 */
@NullMarked
package guiju.platform.administration;

import org.jspecify.annotations.NullMarked;
