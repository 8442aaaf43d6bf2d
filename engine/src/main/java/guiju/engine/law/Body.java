package guiju.engine.law;

import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation the regulation names.
 *
 * @param id unique in the rulebook
 * @param name its name
 * @param alsoKnownAs its other name; null when it has one only
 * @param cites paragraphs that name it
 * @param satisfies ids of the requirements it meets
 */
public record Body(
    String id, Text name, @Nullable Text alsoKnownAs, List<String> cites, List<String> satisfies) {}
