package guiju.platform.trail;

/**
 * Makes what strangers send fit for one line: what ends lines, steers terminals or turns the
 * direction of writing stands there by its number, and what is too long is cut.
 */
final class Plain {

  static final int LONGEST = 500;

  private Plain() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
    int at = 0;
    while (at < text.length() && out.length() < LONGEST) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (isSafe(point)) {
        out.appendCodePoint(point);
      } else {
        out.append("\\u{").append(Integer.toHexString(point)).append('}');
      }
    }
    if (at < text.length()) {
      out.append("…+").append(text.length() - at);
    }
    return out.toString();
  }

  private static boolean isSafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
