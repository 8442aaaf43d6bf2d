package guiju.platform.web;

/**
 * An opening sentence with exactly one marked phrase.
 *
 * @param before what stands before the marked phrase
 * @param marked the phrase a reader should take away
 * @param after what stands behind it
 */
public record Sentence(String before, String marked, String after) {
  /**
   * Reads a sentence that marks its phrase with double brackets.
   *
   * @throws IllegalArgumentException when not exactly one phrase is marked
   */
  public static Sentence parse(String text) {
    int from = text.indexOf("[[");
    int to = text.indexOf("]]");
    if (from < 0 || to < from || text.indexOf("[[", from + 2) >= 0) {
      throw new IllegalArgumentException(
          "An opening sentence marks exactly one phrase with [[ ]], but reads: " + text);
    }
    return new Sentence(
        text.substring(0, from), text.substring(from + 2, to), text.substring(to + 2));
  }

  /** The whole sentence without the mark, as a page title reads it. */
  public String plain() {
    return before + marked + after;
  }
}
