/** What a rulebook forgot: dead ends, unused rules, requirements without an answer. */
@NullMarked
package guiju.engine.lint;

import org.jspecify.annotations.NullMarked;
