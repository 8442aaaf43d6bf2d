package guiju.platform.docket;

import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sentences of this module, from its two files. */
final class Sentences {

  private static final Properties ZH = load("sentences_zh.properties");
  private static final Properties EN = load("sentences_en.properties");

  private Sentences() {}

  /** A sentence with its gaps {0}, {1}, … filled; texts are filled in by their language. */
  static Text of(String key, Object... gaps) {
    return new Text(fill(ZH, key, Language.ZH, gaps), fill(EN, key, Language.EN, gaps));
  }

  private static String fill(Properties words, String key, Language language, Object... gaps) {
    String sentence = Objects.requireNonNull(words.getProperty(key), key);
    for (int i = 0; i < gaps.length; i++) {
      String gap = gaps[i] instanceof Text text ? text.in(language) : String.valueOf(gaps[i]);
      sentence = sentence.replace("{" + i + "}", gap);
    }
    return sentence;
  }

  private static Properties load(String file) {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
