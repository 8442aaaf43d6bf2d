package guiju.platform.record;

import guiju.platform.docket.DocketFile.Claim;
import guiju.platform.docket.Verdict;
import java.util.Optional;

/**
 * What came of checking a package of evidence.
 *
 * @param claim which dossier it says it is about
 * @param docket whether the docket in it holds by itself
 * @param breach the first thing that is wrong beyond that; empty when everything holds
 * @param standing where the docket stands in the record; empty when the package does not say
 */
record EvidenceVerdict(
    Claim claim, Verdict docket, Optional<Breach> breach, Optional<Standing> standing) {

  /**
   * Something that is wrong.
   *
   * @param flaw what kind of thing
   * @param detail where
   */
  record Breach(EvidenceFlaw flaw, String detail) {}

  /**
   * Where a docket stands in the record.
   *
   * @param head the head everything was proven against
   * @param covered how many of its entries that head covers
   * @param since the first head in the package that covers its last covered entry
   * @param trusted whether a key was given and vouches for the head
   */
  record Standing(Head head, long covered, Head since, boolean trusted) {}

  /** Whether everything holds. */
  boolean sound() {
    return docket.sound() && breach.isEmpty();
  }
}
