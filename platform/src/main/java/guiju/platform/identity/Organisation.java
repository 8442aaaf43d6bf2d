package guiju.platform.identity;

import guiju.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organisation people act for.
 *
 * @param id unique; the rulebook's facts of type organisation hold it
 * @param name its name
 * @param body id of the rulebook's body it is; null for every other organisation
 * @param county code of the county-level division it belongs to; null for municipal ones
 */
public record Organisation(String id, Text name, @Nullable String body, @Nullable String county) {}
