package guiju.platform.web;

import guiju.platform.docket.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text in which something was looked for.
 *
 * @param text the piece
 * @param hit whether it is what was looked for
 */
public record Marked(String text, boolean hit) {
  private static final int BEFORE = 24;

  /** A text with everything in it that was looked for marked. */
  public static List<Marked> in(String text, Phrase phrase) {
    boolean[] hits = phrase.hits(text);
    List<Marked> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || hits[i] != hits[from]) {
        pieces.add(new Marked(text.substring(from, i), hits[from]));
        from = i;
      }
    }
    return pieces;
  }

  /** As {@link #in}, but of a long text only the part around what was found. */
  public static List<Marked> around(String text, Phrase phrase, int longest) {
    if (text.length() <= longest) {
      return in(text, phrase);
    }
    boolean[] hits = phrase.hits(text);
    int first = 0;
    while (first < hits.length && !hits[first]) {
      first++;
    }
    int from = first == hits.length ? 0 : Math.max(0, first - BEFORE);
    int to = Math.min(text.length(), from + longest);
    from = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    to = Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    String part =
        (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    return in(part, phrase);
  }
}
