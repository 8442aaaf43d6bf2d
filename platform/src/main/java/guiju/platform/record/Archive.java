package guiju.platform.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of the record, as whoever checks all of it reads it. */
interface Archive {

  /**
   * A place in the record with the entry that stands there.
   *
   * @param position from 0 on
   * @param leaf the leaf's hash
   * @param body the entry's words; null when the entry is gone
   * @param hash the entry's fingerprint as it is kept; null when the entry is gone
   */
  record Row(
      long position,
      long dossier,
      long sequence,
      byte[] leaf,
      @Nullable String body,
      @Nullable String hash) {}

  /** Which record this is; empty when that is gone, or was never begun. */
  Optional<Genesis> genesis();

  /** Whether there are places, heads or keys. */
  boolean holdsAnything();

  /** All keys, the first one first. */
  List<Signed> keys();

  /** Some heads after a number, in order. */
  List<Signed> heads(long after);

  /** Some places from one on, in order. */
  List<Row> rows(long from);

  /** How many entries have no place and do not wait for one. */
  long unplaced();

  /** How many entries are listed otherwise than their words say. */
  long contradicting();
}
