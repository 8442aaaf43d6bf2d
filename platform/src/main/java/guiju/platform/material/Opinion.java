package guiju.platform.material;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner thinks of a file.
 *
 * @param word what came of asking
 * @param found what the scanner calls what it found; empty when it found nothing
 */
record Opinion(Word word, String found) {

  static final Opinion NOT_ASKED = new Opinion(Word.NOT_ASKED, "");
  static final Opinion NONE = new Opinion(Word.NONE, "");

  private static final Pattern FOUND = Pattern.compile("stream: (.{1,300}) FOUND", Pattern.DOTALL);
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._:/()+-]");
  private static final int LONGEST = 80;

  /** What can come of asking. */
  enum Word {
    /** There is no scanner. */
    NOT_ASKED,
    /** It found nothing. */
    CLEAN,
    /** It found something. */
    FOUND,
    /** It was not there, took too long, or said something else. */
    NONE
  }

  /** Reads an answer; whatever is not said as it should be is no opinion. */
  static Opinion of(String answer) {
    if (answer.equals("stream: OK")) {
      return new Opinion(Word.CLEAN, "");
    }
    Matcher found = FOUND.matcher(answer);
    return found.matches() ? new Opinion(Word.FOUND, plain(found.group(1))) : NONE;
  }

  /** Names of what was found go onto pages and into the trail: letters, and not many. */
  private static String plain(String name) {
    String plain = ODD.matcher(name).replaceAll("_");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
