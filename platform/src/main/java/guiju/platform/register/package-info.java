/**
 * Registers of dossiers of any kind: filters with counts, sums, orders, pages and views that people
 * keep.
 */
@NullMarked
package guiju.platform.register;

import org.jspecify.annotations.NullMarked;
