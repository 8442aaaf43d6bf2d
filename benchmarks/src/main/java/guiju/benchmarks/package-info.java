/** Measures what the engine and the platform cost; nothing here is a test. */
@NullMarked
package guiju.benchmarks;

import org.jspecify.annotations.NullMarked;
