package guiju.platform.docket;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into what can be looked up. Chinese is written without spaces, and no dictionary knows
 * the names of next year's systems: every pair of neighbouring characters is a term, and the last
 * character of a run one more. Letters and digits stay together; of a number such as {@code
 * P-2026-001} each part from a separator on is a term as well.
 */
final class Terms {

  /** So many terms of one text are kept at the most. */
  static final int MOST = 600;

  private Terms() {}

  /** A piece of text without spaces and signs: characters, or letters and digits. */
  record Run(String text, boolean characters) {}

  /** The text as it is compared: one width, small letters. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The terms of several texts, in order, each once. */
  static Set<String> of(Collection<String> texts) {
    Set<String> terms = new LinkedHashSet<>();
    for (String text : texts) {
      for (Run run : runs(text)) {
        terms.addAll(run.characters() ? pairs(run.text()) : parts(run.text()));
        if (terms.size() >= MOST) {
          return terms;
        }
      }
    }
    return terms;
  }

  /** The runs of a text, compared as {@link #plain}. */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean characters = false;
    int[] points = plain(text).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean character = isCharacter(points[i]);
      boolean letter = !character && Character.isLetterOrDigit(points[i]);
      boolean joins = !run.isEmpty() && !characters && isJoint(points[i]) && followed(points, i);
      if (!run.isEmpty() && (character != characters || !(character || letter)) && !joins) {
        runs.add(new Run(run.toString(), characters));
        run.setLength(0);
      }
      if (character || letter || joins) {
        run.appendCodePoint(points[i]);
        characters = character;
      }
    }
    if (!run.isEmpty()) {
      runs.add(new Run(run.toString(), characters));
    }
    return runs;
  }

  /** Neighbouring characters two by two, and the last one by itself. */
  static List<String> pairs(String characters) {
    int[] points = characters.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      pairs.add(new String(points, i, Math.min(2, points.length - i)));
    }
    return pairs;
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    parts.add(word);
    for (int i = 1; i < word.length() - 1; i++) {
      if (isJoint(word.charAt(i))) {
        parts.add(word.substring(i + 1));
      }
    }
    return parts;
  }

  private static boolean followed(int[] points, int i) {
    return i + 1 < points.length
        && !isCharacter(points[i + 1])
        && Character.isLetterOrDigit(points[i + 1]);
  }

  private static boolean isJoint(int point) {
    return point == '-' || point == '.' || point == '_' || point == '/';
  }

  private static boolean isCharacter(int point) {
    if (Character.isIdeographic(point)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }
}
