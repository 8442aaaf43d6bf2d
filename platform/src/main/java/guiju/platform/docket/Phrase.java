package guiju.platform.docket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody looks for. Everything typed must occur; words are parted by spaces and signs. */
public final class Phrase {

  /** So many characters are looked at. */
  public static final int LONGEST = 80;

  private static final int WORD = 3;
  private static final int NUMBER = 5;

  private final String typed;
  private final List<Terms.Run> runs;

  private Phrase(String typed) {
    this.typed = typed;
    this.runs = Terms.runs(typed);
  }

  /** Reads what was typed. */
  public static Phrase of(String typed) {
    String text = typed.strip();
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return new Phrase(text.substring(0, end));
  }

  /** As it was typed, shortened to what is looked at. */
  public String typed() {
    return typed;
  }

  /** Whether there is nothing in it that could be looked up. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Whether a text contains every piece, or every second pair of it. */
  public boolean isIn(String text) {
    String plain = Terms.plain(text);
    return runs.stream()
        .allMatch(
            run ->
                plain.contains(run.text())
                    || (run.characters()
                        && run.text().length() > 2
                        && every(run.text(), 2).stream().allMatch(plain::contains)));
  }

  /**
   * Which places of a text are what was looked for: whole pieces, and where a piece does not occur
   * its pairs of characters.
   */
  public boolean[] hits(String text) {
    boolean[] hits = new boolean[text.length()];
    String plain = Terms.plain(text);
    if (plain.length() != text.length()) {
      // Another width changed the number of characters: places would be wrong.
      plain = text.toLowerCase(Locale.ROOT);
    }
    if (plain.length() == text.length()) {
      for (Terms.Run run : runs) {
        if (!mark(plain, run.text(), hits) && run.characters()) {
          for (String pair : Terms.pairs(run.text())) {
            if (pair.length() > 1) {
              mark(plain, pair, hits);
            }
          }
        }
      }
    }
    return hits;
  }

  private static boolean mark(String text, String piece, boolean[] hits) {
    boolean found = false;
    for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      Arrays.fill(hits, at, at + piece.length(), true);
      found = true;
    }
    return found;
  }

  /** Every pair of characters must occur: nearly always the text itself does. */
  String strict() {
    return query(1);
  }

  /** Every second pair must occur: most words are two characters, and others may stand between. */
  String loose() {
    return query(2);
  }

  private String query(int step) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Terms.Run run : runs) {
      if (run.characters()) {
        wanted.addAll(characters(run.text(), step));
      } else {
        wanted.add(word(run.text()));
      }
    }
    return String.join(" & ", wanted);
  }

  private static List<String> characters(String run, int step) {
    List<String> pairs = Terms.pairs(run);
    if (pairs.size() == 1) {
      return List.of(beginning(run));
    }
    return every(run, step).stream().map(Phrase::exact).toList();
  }

  /** Every pair, or every second one so that all characters are covered. */
  private static List<String> every(String run, int step) {
    List<String> pairs = Terms.pairs(run);
    List<String> wanted = new ArrayList<>();
    int last = pairs.size() - 2;
    for (int i = 0; i <= last; i += step) {
      wanted.add(pairs.get(i));
    }
    if (last % step != 0) {
      wanted.add(pairs.get(last));
    }
    return wanted;
  }

  /** The beginning of a word or number is enough once it says something. */
  private static String word(String run) {
    boolean number = run.chars().allMatch(Character::isDigit);
    return run.length() >= (number ? NUMBER : WORD) ? beginning(run) : exact(run);
  }

  // Terms hold letters, digits, characters and -._/ only: nothing that ends a quotation.
  private static String exact(String term) {
    return "'" + term + "'";
  }

  private static String beginning(String term) {
    return exact(term) + ":*";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase && phrase.typed.equals(typed);
  }

  @Override
  public int hashCode() {
    return typed.hashCode();
  }
}
