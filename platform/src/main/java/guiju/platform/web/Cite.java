package guiju.platform.web;

/**
 * A citation that leads to the article.
 *
 * @param label as people write it
 * @param href the article's page
 */
public record Cite(String label, String href) {
  /** The citation of a paragraph such as {@code 16(2)(3)}. */
  public static Cite of(String cites, Texts texts) {
    int end = 0;
    while (end < cites.length() && Character.isDigit(cites.charAt(end))) {
      end++;
    }
    return new Cite(texts.wording().citation(cites), "/measures/" + cites.substring(0, end));
  }
}
