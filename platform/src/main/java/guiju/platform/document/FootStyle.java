package guiju.platform.document;

/**
 * What stands in the margins of a printed paper can only be said by its style sheet: the foot of
 * the first page, the check code of the others.
 */
final class FootStyle {
  private FootStyle() {}

  /** A style sheet with the paper's own words. */
  static String of(PaperView paper) {
    return ":root{--foot:"
        + quoted(paper.foot() + "\u3000" + paper.check())
        + ";--check:"
        + quoted(paper.check())
        + "}\n";
  }

  /** A text in quotes; whatever is no plain letter, digit or Chinese character is escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
              }
            });
    return quoted.append('"').toString();
  }
}
