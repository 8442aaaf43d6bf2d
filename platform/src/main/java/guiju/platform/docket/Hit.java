package guiju.platform.docket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, or one of its entries, in which something was found.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param name its name
 * @param owner organisation it belongs to
 * @param procedure the procedure it is in
 * @param state its state there
 * @param sequence number of the entry; 0 for the dossier itself
 * @param act the entry's act; null for the dossier itself
 * @param texts what was written there
 */
public record Hit(
    String kind,
    String key,
    String name,
    @Nullable String owner,
    @Nullable String procedure,
    @Nullable String state,
    long sequence,
    @Nullable String act,
    List<Written> texts) {

  /**
   * One text.
   *
   * @param place what kind of text it is
   * @param part the fact, the paper or the field of the form it stands in
   * @param text the text
   */
  public record Written(Place place, String part, String text) {}

  /** Where a text stands. */
  public enum Place {
    /** The name or the number of the dossier. */
    NAME,
    /** A fact of the dossier. */
    FACT,
    /** The name of a paper's file. */
    PAPER,
    /** What somebody wrote in an act. */
    FIELD
  }

  /** Whether it is the dossier itself. */
  public boolean isDossier() {
    return sequence == 0;
  }
}
