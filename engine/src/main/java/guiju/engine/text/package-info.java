/** Sentences for people, in Chinese and in English, and how values are shown in them. */
@NullMarked
package guiju.engine.text;

import org.jspecify.annotations.NullMarked;
