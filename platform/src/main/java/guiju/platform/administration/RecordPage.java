package guiju.platform.administration;

import java.util.List;

/**
 * How the record stands: its heads, keys and witnesses, and the key that is asked for.
 *
 * @param head its beginning
 * @param facts how it stands, in a few rows
 * @param keys its keys, the newest first
 * @param heads the newest heads, the latest first
 * @param witnesses who is handed heads
 * @param asked the key that is asked for; empty list when none is
 * @param ask whether the reader may ask for another
 * @param confirm whether the reader may confirm or decline
 * @param takeBack whether the reader may take it back
 */
public record RecordPage(
    Head head,
    List<TablePage.Row> facts,
    List<Key> keys,
    List<Line> heads,
    List<TablePage.Row> witnesses,
    List<Asked> asked,
    boolean ask,
    boolean confirm,
    boolean takeBack) {

  /** A key and how far it signed. */
  public record Key(
      String number, String fingerprint, String signature, String since, String last) {}

  /** A head. */
  public record Line(String number, String entries, String signed, String key) {}

  /** A key that waits for its confirmation. */
  public record Asked(String fingerprint, String signature, String because) {}
}
