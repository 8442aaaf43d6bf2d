/**
 * The record: entries of all dockets in one tree, its signed heads, those who witness them, and
 * packages of evidence anybody can check.
 */
@NullMarked
package guiju.platform.record;

import org.jspecify.annotations.NullMarked;
