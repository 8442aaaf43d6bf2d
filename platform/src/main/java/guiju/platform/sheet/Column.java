package guiju.platform.sheet;

import guiju.engine.law.Fact;

/**
 * A column of a sheet.
 *
 * @param head what stands over it
 * @param content what its cells hold
 */
public record Column(String head, Content content) {

  /** What the cells of a column hold; each is kept as what it is. */
  public enum Content {
    /** Text, whatever it looks like. */
    TEXT(22),
    /** Text of some length. */
    WORDS(44),
    /** A whole number, as {@code Long}. */
    COUNT(10),
    /** A sum of fen as {@code Long}, shown in yuan with two decimals. */
    YUAN(18),
    /** A day, as {@code LocalDate}. */
    DATE(13);

    private final int width;

    Content(int width) {
      this.width = width;
    }

    /** Its width in characters. */
    int width() {
      return width;
    }

    /** What a fact's values are in a sheet. */
    public static Content of(Fact fact) {
      return switch (fact.type()) {
        case COUNT -> COUNT;
        case MONEY -> YUAN;
        case DATE -> DATE;
        case TEXT -> fact.bounds().multiline() ? WORDS : TEXT;
        case LIST, ROWS -> WORDS;
        case YES_NO, CHOICE, CHOICES, ORGANISATION -> TEXT;
      };
    }
  }

  /** A column of texts. */
  public static Column text(String head) {
    return new Column(head, Content.TEXT);
  }
}
