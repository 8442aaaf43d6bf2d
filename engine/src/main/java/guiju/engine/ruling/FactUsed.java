package guiju.engine.ruling;

import guiju.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact or figure a check looked at, read off its expression.
 *
 * @param path as expressions write it, such as {@code project.totalInvestment}
 * @param label what people call it
 * @param value the value; null when unknown
 * @param shown the value for people; "unknown" when it is
 */
public record FactUsed(String path, Text label, @Nullable Object value, Text shown) {}
