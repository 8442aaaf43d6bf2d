package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be known of a dossier, or asked for in a form.
 *
 * @param name the name in expressions and files
 * @param type what it holds
 * @param label shown to people
 * @param hint how to answer, when the label is not enough
 * @param cites paragraphs of the regulation that ask for it; may be empty
 * @param satisfies ids of the requirements it meets; may be empty
 * @param options keys and labels of a choice, in the order of the rulebook; empty otherwise
 * @param columns the columns of a table; empty otherwise
 * @param bounds what values are accepted
 * @param absent what a missing value means; null when a missing value is unknown
 * @param derived computes the value; null for a fact that is entered or set
 */
public record Fact(
    String name,
    FactType type,
    Text label,
    @Nullable Text hint,
    List<String> cites,
    List<String> satisfies,
    Map<String, Text> options,
    List<Fact> columns,
    Bounds bounds,
    @Nullable Object absent,
    @Nullable Expression derived) {

  /**
   * Limits of a value; both ends are inclusive.
   *
   * @param min smallest count or sum in fen; null when open
   * @param max largest count or sum in fen, or the most characters of a text; null when open
   * @param unit how a sum is entered and shown
   * @param multiline whether a text is longer than a line
   */
  public record Bounds(@Nullable Long min, @Nullable Long max, MoneyUnit unit, boolean multiline) {}

  /** Whether the value is computed and therefore never entered. */
  public boolean isDerived() {
    return derived != null;
  }

  /** The same fact, also accepting the options of another. */
  public Fact withOptionsOf(Fact other) {
    Map<String, Text> both = new LinkedHashMap<>(options);
    both.putAll(other.options);
    return new Fact(
        name, type, label, hint, cites, satisfies, both, columns, bounds, absent, derived);
  }
}
