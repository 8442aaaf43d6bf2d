package guiju.platform.docket;

import java.util.Optional;

/**
 * What came of checking a docket.
 *
 * @param entries how many entries it has
 * @param head fingerprint of the last one; compare it with the one noted elsewhere, because whoever
 *     owns the database could write a whole docket anew
 * @param breach the first thing that is wrong; empty when everything holds
 */
public record Verdict(long entries, String head, Optional<Breach> breach) {

  /**
   * Something that is wrong.
   *
   * @param sequence number of the entry, or of the place where one should be
   * @param what what is wrong with it
   */
  public record Breach(long sequence, Flaw what) {}

  /** What can be wrong with a docket. */
  public enum Flaw {
    /** The text cannot be read as an entry. */
    UNREADABLE,
    /** The text is not in the canonical form, though it says the same. */
    NOT_CANONICAL,
    /** The text does not have the fingerprint kept with it. */
    FINGERPRINT,
    /** It does not follow the entry before it. */
    CHAIN,
    /** An entry is missing, doubled or out of place. */
    ORDER,
    /** The text belongs to another dossier. */
    FOREIGN,
    /** What is kept beside the text says otherwise than the text. */
    BESIDE,
    /** The dossier names another last entry. */
    HEAD,
    /** The dossier as kept is not what its entries lead to. */
    SNAPSHOT,
    /** A paper's content does not have the fingerprint the entry names. */
    PAPER
  }

  /** Whether everything holds. */
  public boolean sound() {
    return breach.isEmpty();
  }
}
