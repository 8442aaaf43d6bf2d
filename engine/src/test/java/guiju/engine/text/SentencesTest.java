package guiju.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The engine's own sentences: complete in both languages, plain and calm. */
class SentencesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  private static Properties bundle(Language language) throws IOException {
    Properties properties = new Properties();
    String name = "sentences_" + language.name().toLowerCase() + ".properties";
    properties.load(
        new InputStreamReader(Sentences.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    return properties;
  }

  private static TreeSet<String> places(String pattern) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(pattern).results().forEach(match -> places.add(match.group(1)));
    return places;
  }

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(Sentences.keys(Language.ZH)).isEqualTo(Sentences.keys(Language.EN)).isNotEmpty();
  }

  @Test
  void no_key_stands_twice() throws IOException {
    for (String name : List.of("sentences_zh.properties", "sentences_en.properties")) {
      String text =
          new String(
              Sentences.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines().filter(line -> line.contains("=")).map(line -> line.split("=")[0]))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void both_languages_fill_in_the_same_places() throws IOException {
    for (String key : Sentences.keys(Language.ZH)) {
      assertThat(places(bundle(Language.EN).getProperty(key)))
          .as(key)
          .isEqualTo(places(bundle(Language.ZH).getProperty(key)));
    }
  }

  /** A single apostrophe would swallow itself and every place behind it. */
  @Test
  void every_place_is_filled_in() throws IOException {
    for (Language language : Language.values()) {
      Properties bundle = bundle(language);
      for (String key : bundle.stringPropertyNames()) {
        Object[] arguments = {"«0»", "«1»", "«2»", "«3»"};
        String filled = new MessageFormat(bundle.getProperty(key)).format(arguments);
        assertThat(filled).as(key).isNotBlank().doesNotContain("{", "}");
        assertThat(places(bundle.getProperty(key)))
            .as(key)
            .allMatch(place -> filled.contains("«" + place + "»"));
        assertThat(Sentences.of(key, arguments).in(language)).isEqualTo(filled);
      }
    }
  }

  @Test
  void the_wording_is_plain_and_calm() throws IOException {
    for (Object sentence : bundle(Language.ZH).values()) {
      assertThat(sentence.toString())
          .doesNotContainPattern("(?<!申)请")
          .doesNotContain("抱歉", "温馨", "操作失败", "！", "您");
    }
    for (Object sentence : bundle(Language.EN).values()) {
      assertThat(sentence.toString().toLowerCase()).doesNotContain("please", "sorry", "!", "oops");
    }
  }

  @Test
  void texts_appear_in_the_readers_language() {
    Text shown = Sentences.of("field.missing", new Text("名称", "Name"));
    assertThat(shown.in(Language.ZH)).isEqualTo("“名称”没有填。");
    assertThat(shown.in(Language.EN)).isEqualTo("\"Name\" is not filled in.");
    assertThat(Arrays.stream(Language.values()).map(Text.same("R-1")::in))
        .containsExactly("R-1", "R-1");
  }

  @Test
  void an_unknown_sentence_is_a_mistake_of_the_program() {
    assertThatThrownBy(() -> Sentences.of("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No sentence named no.such");
  }
}
