/**
 * Drafts of the law, tried on what has happened: what would be judged otherwise, and who would be
 * affected. Nothing here governs anything.
 */
@NullMarked
package guiju.platform.lab;

import org.jspecify.annotations.NullMarked;
