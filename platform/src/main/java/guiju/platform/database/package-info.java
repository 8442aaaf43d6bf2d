/**
 * Where everything is kept: a PostgreSQL named by its URL, or one brought along and looked after.
 */
@NullMarked
package guiju.platform.database;

import org.jspecify.annotations.NullMarked;
