/**
 * The built program with its database, hurt in every way a machine can hurt it while people work;
 * afterwards their own notes are compared with what is on record.
 */
@NullMarked
package guiju.faults;

import org.jspecify.annotations.NullMarked;
