package guiju.engine.compare;

import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two rulebooks.
 *
 * @param part what sort of thing
 * @param id its id, unique within the part
 * @param label what people call it, in the later rulebook that has it
 * @param way how it differs
 * @param details what about it differs; empty when it stands in one of the two only
 */
public record Difference(Part part, String id, Text label, Way way, List<Detail> details) {

  /** How a thing differs. */
  public enum Way {
    /** Only the second rulebook has it. */
    ADDED,
    /** Only the first has it. */
    REMOVED,
    /** Both have it, and it says something else. */
    CHANGED;

    /** What people call it. */
    public Text word() {
      return Sentences.of("differs.way." + name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What about a thing differs.
   *
   * @param path where it stands within the thing, such as {@code bar.when}
   * @param aspect the same in words
   * @param from what the first says; null when it says nothing of it
   * @param to what the second says; null when it says nothing of it
   */
  public record Detail(String path, Text aspect, @Nullable Text from, @Nullable Text to) {}
}
