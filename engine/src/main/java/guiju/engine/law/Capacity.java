package guiju.engine.law;

/**
 * In which capacity somebody acts.
 *
 * @param standing id of the standing
 * @param post id of the post within it
 */
public record Capacity(String standing, String post) {

  /** Reads {@code standing.post}; the text must contain exactly one dot. */
  public static Capacity of(String text) {
    int dot = text.indexOf('.');
    if (dot <= 0 || dot != text.lastIndexOf('.') || dot == text.length() - 1) {
      throw new IllegalArgumentException(
          "A capacity is written standing.post, for instance owner.handler; got: " + text);
    }
    return new Capacity(text.substring(0, dot), text.substring(dot + 1));
  }

  @Override
  public String toString() {
    return standing + "." + post;
  }
}
