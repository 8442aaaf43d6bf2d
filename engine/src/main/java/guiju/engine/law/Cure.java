package guiju.engine.law;

import guiju.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What would remove an obstacle, and who can.
 *
 * @param text what to do
 * @param by the standing that can do it; null when it is not one standing's to do
 */
public record Cure(Text text, @Nullable String by) {}
