package guiju.platform.insight;

import guiju.engine.law.Overview.Level;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two lamps of one dossier.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param name its name
 * @param owner organisation it belongs to
 * @param phase how far it has come
 * @param rating the owner's own word; null when there is none
 * @param note why the owner says so
 * @param rated since when
 * @param computed what dates and sums say
 * @param says the worst of what stands out; null when nothing does
 * @param cites paragraphs behind it
 * @param signs how many things stand out
 */
record Lamp(
    String kind,
    String key,
    String name,
    @Nullable String owner,
    @Nullable String phase,
    @Nullable Level rating,
    @Nullable String note,
    @Nullable LocalDate rated,
    Level computed,
    @Nullable Text says,
    List<String> cites,
    int signs) {

  /** Whether the owner says one thing, and dates and sums another. */
  boolean apart() {
    return rating != null && rating != computed;
  }
}
