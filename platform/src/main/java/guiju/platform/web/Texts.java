package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Article;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages' own sentences in one language. A key that does not exist is a mistake of the program
 * and is thrown, never shown; {@code {0}} takes an argument, {@code {0|item|items}} chooses by
 * whether the argument is one.
 */
public final class Texts {
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");
  private static final Map<Language, Texts> ALL = load();

  private final Language language;
  private final Properties sentences;
  private final Set<Integer> itemised;

  private Texts(Language language, Properties sentences, Set<Integer> itemised) {
    this.language = language;
    this.sentences = sentences;
    this.itemised = itemised;
  }

  /** The sentences in that language. */
  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The same sentences, citing the articles of a rulebook as it divides them. */
  public Texts citing(Rulebook rulebook) {
    Set<Integer> items =
        rulebook.articles().stream()
            .filter(article -> article.division() == Article.Division.ITEMS)
            .map(Article::number)
            .collect(Collectors.toUnmodifiableSet());
    return new Texts(language, sentences, items);
  }

  /** The language of these sentences. */
  public Language language() {
    return language;
  }

  /** Dates, amounts and citations as this language writes them. */
  public Wording wording() {
    return new Wording(this, itemised);
  }

  /**
   * The sentence of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public String say(String key, Object... arguments) {
    return fill(worded(key), arguments);
  }

  private String worded(String key) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "The page wants to say '"
              + key
              + "' in "
              + language
              + ", but messages_"
              + code()
              + ".properties has no such key; add it there.");
    }
    return pattern;
  }

  /**
   * As {@link #say}, for a sentence that marks one phrase with double brackets; brackets in what is
   * filled in mark nothing.
   */
  public Sentence sentence(String key, Object... arguments) {
    Sentence marked = Sentence.parse(worded(key));
    return new Sentence(
        fill(marked.before(), arguments),
        fill(marked.marked(), arguments),
        fill(marked.after(), arguments));
  }

  /** The word for a value of an enumeration: key {@code <enumeration>.<value>}, lower case. */
  public String word(Worded value) {
    return say(value.key());
  }

  /** The wording of a rulebook's text in this language. */
  public String of(Text text) {
    return text.in(language);
  }

  /** Short code of the language: in the cookie and in the names of the message files. */
  public String code() {
    return code(language);
  }

  /** The tag for the {@code lang} attribute. */
  public String tag() {
    return language == Language.ZH ? "zh-CN" : "en";
  }

  /** The language the switch offers. */
  public Language other() {
    return language == Language.ZH ? Language.EN : Language.ZH;
  }

  /** The language of a code; Chinese for anything but {@code en}. */
  public static Language language(@Nullable String code) {
    return "en".equalsIgnoreCase(code) ? Language.EN : Language.ZH;
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** All keys, sorted; both languages have the same. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  /** The sentence of a key as it is written, arguments not filled in. */
  String pattern(String key) {
    return Objects.requireNonNull(sentences.getProperty(key), key);
  }

  private static String fill(String pattern, Object... arguments) {
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder out = new StringBuilder();
    while (slot.find()) {
      int at = Integer.parseInt(slot.group(1));
      String value = at < arguments.length ? String.valueOf(arguments[at]) : "";
      String chosen =
          slot.group(2) == null ? value : value.equals("1") ? slot.group(2) : slot.group(3);
      slot.appendReplacement(out, Matcher.quoteReplacement(chosen));
    }
    return slot.appendTail(out).toString();
  }

  private static Map<Language, Texts> load() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(
          language,
          new Texts(language, read("/messages_" + code(language) + ".properties"), Set.of()));
    }
    return all;
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is not among the program's files; the build is incomplete.");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
    return properties;
  }
}
