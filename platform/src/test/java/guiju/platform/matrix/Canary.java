package guiju.platform.matrix;

import java.util.Set;

/**
 * A word nobody else would write, in a text somebody has written.
 *
 * @param word the word
 * @param where in which text
 * @param readers who may come to see it, as somebody has decided who read the Measures, not the
 *     code
 */
record Canary(String word, String where, Set<Reader> readers) {

  @Override
  public String toString() {
    return word + " in " + where;
  }
}
