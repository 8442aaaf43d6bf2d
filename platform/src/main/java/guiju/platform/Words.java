package guiju.platform;

import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one module, from two files beside one of its classes. */
public final class Words {

  private final Properties zh;
  private final Properties en;

  /** Reads {@code sentences_zh.properties} and {@code sentences_en.properties} beside a class. */
  public Words(Class<?> beside) {
    this.zh = load(beside, "sentences_zh.properties");
    this.en = load(beside, "sentences_en.properties");
  }

  /**
   * A sentence with its gaps {0}, {1}, … filled; gaps that are texts are filled by language.
   *
   * @throws NullPointerException when a language has no such sentence
   */
  public Text of(String key, Object... gaps) {
    return new Text(fill(zh, key, Language.ZH, gaps), fill(en, key, Language.EN, gaps));
  }

  /** Keys one of the languages has and the other has not. */
  public Set<String> oneSided() {
    Set<String> odd = new TreeSet<>(zh.stringPropertyNames());
    odd.addAll(en.stringPropertyNames());
    odd.removeIf(key -> zh.containsKey(key) && en.containsKey(key));
    return odd;
  }

  private static String fill(Properties words, String key, Language language, Object... gaps) {
    String sentence = Objects.requireNonNull(words.getProperty(key), key);
    for (int i = 0; i < gaps.length; i++) {
      String gap = gaps[i] instanceof Text text ? text.in(language) : String.valueOf(gaps[i]);
      sentence = sentence.replace("{" + i + "}", gap);
    }
    return sentence;
  }

  private static Properties load(Class<?> beside, String file) {
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
