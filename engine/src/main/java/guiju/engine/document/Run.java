package guiju.engine.document;

/**
 * Some words of a paper.
 *
 * @param text the words; empty for a gap
 * @param kind where they come from
 */
public record Run(String text, Kind kind) {

  /** Where words come from. */
  public enum Kind {
    /** The rulebook. */
    WORDS,
    /** The dossier or the act. */
    FACT,
    /** Nobody has said it yet. */
    GAP
  }

  /** Words of the rulebook. */
  public static Run words(String text) {
    return new Run(text, Kind.WORDS);
  }

  /** Something known. */
  public static Run fact(String text) {
    return new Run(text, Kind.FACT);
  }

  /** Something not known yet. */
  public static Run gap() {
    return new Run("", Kind.GAP);
  }
}
