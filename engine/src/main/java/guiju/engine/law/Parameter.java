package guiju.engine.law;

import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the regulation, by date.
 *
 * @param definition name, type, label, citation and unit
 * @param article number of the article it stands in; 0 for none
 * @param inclusive whether the limit itself still qualifies; null when it is not a limit
 * @param setting whether the operator chooses it because the text gives none
 * @param values first day → value from that day on
 */
public record Parameter(
    Fact definition,
    int article,
    @Nullable Boolean inclusive,
    boolean setting,
    NavigableMap<LocalDate, Object> values) {

  /** Its name in expressions. */
  public String name() {
    return definition.name();
  }

  /** What people call it. */
  public Text label() {
    return definition.label();
  }

  /** Paragraphs it comes from. */
  public List<String> cites() {
    return definition.cites();
  }

  /** The value on that day; null before the first. */
  public @Nullable Object on(LocalDate day) {
    var entry = values.floorEntry(day);
    return entry == null ? null : entry.getValue();
  }
}
