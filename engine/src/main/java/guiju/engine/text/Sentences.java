package guiju.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The engine's own sentences, by key, complete in both languages. */
public final class Sentences {
  private static final Properties ZH = load("sentences_zh.properties");
  private static final Properties EN = load("sentences_en.properties");

  private Sentences() {}

  /**
   * The sentence of a key with its arguments; a {@link Text} argument appears in its language.
   *
   * @throws IllegalArgumentException when the key is unknown
   */
  public static Text of(String key, Object... arguments) {
    return new Text(fill(ZH, key, Language.ZH, arguments), fill(EN, key, Language.EN, arguments));
  }

  /** The sentence of a key without arguments; empty when there is none of that key. */
  public static Optional<Text> find(String key) {
    return ZH.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }

  /** All keys of a language; both languages have the same. */
  static Set<String> keys(Language language) {
    return switch (language) {
      case ZH -> ZH.stringPropertyNames();
      case EN -> EN.stringPropertyNames();
    };
  }

  private static String fill(
      Properties bundle, String key, Language language, Object... arguments) {
    String pattern = bundle.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No sentence named " + key);
    }
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = arguments[i] instanceof Text text ? text.in(language) : arguments[i].toString();
    }
    return new MessageFormat(pattern, Locale.ROOT).format(shown);
  }

  private static Properties load(String name) {
    try (InputStream stream = Sentences.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The engine's sentences are missing: " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
