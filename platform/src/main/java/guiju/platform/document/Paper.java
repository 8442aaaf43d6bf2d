package guiju.platform.document;

import guiju.engine.document.Sheet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper with what it is made from.
 *
 * @param sheet what it says
 * @param kind kind of the dossier
 * @param key its key
 * @param source the entry it is made from; null for a draft
 * @param otherText the version of the rulebook it was made under, when that is not the present one;
 *     empty when it is
 */
record Paper(Sheet sheet, String kind, String key, @Nullable Source source, String otherText) {

  /**
   * An entry.
   *
   * @param sequence its number on the docket
   * @param hash its fingerprint
   * @param on the day the act counts as taken on
   */
  record Source(long sequence, String hash, LocalDate on) {}
}
