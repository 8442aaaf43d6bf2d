package guiju.platform.record;

import java.util.Arrays;

/** What somebody who owns the database may do to the record. */
enum Bending {
  CHARACTER_OF_AN_ENTRY(Needs.NOTHING),
  BIT_OF_A_LEAF(Needs.NOTHING),
  CHARACTER_OF_A_HEAD(Needs.SIGNATURES),
  CHARACTER_OF_A_KEY(Needs.SIGNATURES),
  BEGINNING_CHANGED(Needs.SIGNATURES),
  EMPTY_FOR_NOTHING(Needs.NOTHING),
  BORDER_SHIFTED(Needs.NOTHING),
  NUMBER_IN_ANOTHER_FORM(Needs.NOTHING),
  DECOMPOSED_LETTERS(Needs.NOTHING),
  ENTRY_REMOVED(Needs.NOTHING),
  ALL_ENTRIES_REMOVED(Needs.NOTHING),
  PLACE_REMOVED(Needs.NOTHING),
  ENTRY_AND_PLACE_REMOVED(Needs.NOTHING),
  ENTRY_INSERTED(Needs.NOTHING),
  ENTRY_DOUBLED(Needs.NOTHING),
  ENTRIES_SWAPPED(Needs.NOTHING),
  PLACES_SWAPPED(Needs.NOTHING),
  RENUMBERED(Needs.NOTHING),
  TIME_REWRITTEN(Needs.NOTHING),
  TRANSPLANTED(Needs.NOTHING),
  HASHED_ANEW_TO_THE_END(Needs.NOTHING),
  TAIL_CUT_BEHIND_A_HEAD(Needs.NOTHING),
  HEAD_BY_A_STRANGER(Needs.SIGNATURES),
  HEAD_OF_ANOTHER_RECORD(Needs.SIGNATURES),
  HEAD_OF_ANOTHER_SIZE(Needs.SIGNATURES),
  HEAD_REMOVED(Needs.NOTHING),
  KEYS_CHANGED(Needs.SIGNATURES),
  LISTED_OTHERWISE(Needs.NOTHING),
  /** The last entries, their places and heads, all together: an older state. */
  TAIL_CUT_WITH_ITS_HEAD(Needs.WITNESS),
  OLDER_STATE_PUT_BACK(Needs.WITNESS),
  /** By somebody who has the key. */
  HASHED_AND_SIGNED_ANEW(Needs.WITNESS),
  REPLACED_BY_ANOTHER_RECORD(Needs.WITNESS);

  /** What it takes to see it. */
  enum Needs {
    /** Fingerprints are enough. */
    NOTHING,
    /** Signatures have to be computed, which takes a hundred times as long. */
    SIGNATURES,
    /** Heads that are kept elsewhere. */
    WITNESS
  }

  private final Needs needs;

  Bending(Needs needs) {
    this.needs = needs;
  }

  static Bending[] needing(Needs needs) {
    return Arrays.stream(values()).filter(one -> one.needs == needs).toArray(Bending[]::new);
  }
}
