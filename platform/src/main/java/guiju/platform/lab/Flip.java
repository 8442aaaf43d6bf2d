package guiju.platform.lab;

import java.time.LocalDate;
import java.util.List;

/**
 * One answer that would be otherwise under a draft.
 *
 * @param dossier the dossier's row
 * @param sequence number of the entry; 0 for an act that could come next
 * @param act procedure and action; empty when the draft cannot read the dossier at all
 * @param change what would be otherwise
 * @param rules checks that come out otherwise
 * @param decisive those of them that decide
 * @param kind kind of the dossier
 * @param key its key
 * @param name what people call it
 * @param owner the organisation it belongs to; empty when it belongs to none
 * @param day when the act was taken, or would be
 * @param reason why the draft cannot tell; empty otherwise
 */
record Flip(
    long dossier,
    long sequence,
    String act,
    Change change,
    List<String> rules,
    List<String> decisive,
    String kind,
    String key,
    String name,
    String owner,
    LocalDate day,
    String reason) {

  /** What would be otherwise, from the gravest. */
  enum Change {
    /** An act that was permitted would be refused. */
    REFUSED,
    /** An act that could come next could not. */
    BARRED,
    /** An act the law in force refuses would be permitted. */
    PERMITTED,
    /** An act that cannot come next could. */
    OPENED,
    /** The draft cannot judge it. */
    UNTOLD,
    /** Same answer, other findings: an act that was taken. */
    FINDINGS,
    /** Same answer, other findings: an act that could come next. */
    AHEAD,
    /** Same answer, and something else follows. */
    FOLLOWS;

    /** As the command line says it. */
    String inWords() {
      return switch (this) {
        case REFUSED -> "permitted -> refused";
        case BARRED -> "open -> barred";
        case PERMITTED -> "refused -> permitted";
        case OPENED -> "barred -> open";
        case UNTOLD -> "the draft cannot judge it";
        case FINDINGS, AHEAD -> "other findings";
        case FOLLOWS -> "other consequences";
      };
    }

    /** Whether it changes what is permitted or possible. */
    boolean isOutcome() {
      return compareTo(FINDINGS) < 0;
    }
  }
}
