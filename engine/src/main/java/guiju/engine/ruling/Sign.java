package guiju.engine.ruling;

import guiju.engine.law.Overview;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands out in a dossier on a day.
 *
 * @param id the signal's id, or the obligation's
 * @param level how bad it is
 * @param says what is the case, with figures
 * @param cites paragraphs
 * @param kind kind of the dossier it is about
 * @param key that dossier's key
 * @param due the last day that has passed, for an obligation; null otherwise
 */
public record Sign(
    String id,
    Overview.Level level,
    Text says,
    List<String> cites,
    String kind,
    String key,
    @Nullable LocalDate due) {}
