/** YAML that remembers file and line, and reports every problem instead of the first. */
@NullMarked
package guiju.engine.yaml;

import org.jspecify.annotations.NullMarked;
