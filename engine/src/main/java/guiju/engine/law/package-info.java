/** What a rulebook is made of: articles, rules, procedures, forms, bodies, the vocabulary. */
@NullMarked
package guiju.engine.law;

import org.jspecify.annotations.NullMarked;
