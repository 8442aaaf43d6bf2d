package guiju.platform.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that make a password weak: those leaked most often, from the zxcvbn library, and our own
 * list of what people of a Chinese office type.
 */
final class WeakWords {

  private static final String OURS = "weak-words.txt";
  private static final Pattern WORD = Pattern.compile("[^#=].*");
  private static final Pattern NAME = Pattern.compile("=.*");

  private final Set<String> words;
  private final Set<String> own;
  private final Set<String> names;

  private WeakWords(Set<String> words, Set<String> own, Set<String> names) {
    this.words = words;
    this.own = own;
    this.names = names;
  }

  static WeakWords read() {
    Set<String> own = lines(WORD);
    Set<String> words = new HashSet<>(own);
    try {
      words.addAll(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of leaked passwords cannot be read", e);
    }
    return new WeakWords(Set.copyOf(words), own, lines(NAME));
  }

  /** Names of the house and its city. */
  Set<String> names() {
    return names;
  }

  int size() {
    return words.size();
  }

  /** Our own words, for judging what is built from them. */
  Set<String> own() {
    return own;
  }

  /**
   * Whether a password is one of the words as it stands, or after what people change about them: a
   * capital at the front, digits and signs behind, signs that look like letters, the word twice.
   */
  boolean hold(String password) {
    String small = password.toLowerCase(Locale.ROOT);
    return words.contains(small) || isWord(core(small)) || isWord(core(letters(small)));
  }

  private boolean isWord(String core) {
    if (core.isEmpty()) {
      return true;
    }
    int half = core.length() / 2;
    boolean twice = core.length() % 2 == 0 && core.substring(0, half).equals(core.substring(half));
    return words.contains(core) || (twice && words.contains(core.substring(0, half)));
  }

  /** What is left without digits and signs at both ends. */
  private static String core(String small) {
    return small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String letters(String small) {
    return small
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't')
        .replace('@', 'a')
        .replace('$', 's')
        .replace('!', 'i');
  }

  private static Set<String> lines(Pattern wanted) {
    try (InputStream in = Objects.requireNonNull(WeakWords.class.getResourceAsStream(OURS), OURS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> wanted.matcher(line).matches())
          .flatMap(line -> Stream.of(line.replace("=", "").strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(OURS + " cannot be read", e);
    }
  }
}
