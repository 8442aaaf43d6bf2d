package guiju.engine.text;

/**
 * One sentence or label for people, complete in both languages.
 *
 * @param zh the Chinese wording, never blank
 * @param en the English wording, never blank
 */
public record Text(String zh, String en) {

  /** The wording in the reader's language. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /** A text that reads the same in both languages, such as a code or a document number. */
  public static Text same(String text) {
    return new Text(text, text);
  }
}
