package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Both languages are complete, and say nothing they should not. */
class TextsTest {
  // Other readers have a "sentence" of their own; the keys of pages have a dot in them there.
  private static final Pattern USED =
      Pattern.compile(
          "(?:say\\(\\s*\"([a-zA-Z][\\w.-]*)\"|(?:sentence|detail|said)\\(\\s*\"([a-zA-Z]\\w*\\.[\\w.-]+)\")"
              + "\\s*[,)]");
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(Texts.in(Language.ZH).keys()).isEqualTo(Texts.in(Language.EN).keys());
  }

  @Test
  void every_key_that_is_used_exists() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder : new String[] {"src/main/jte", "src/main/java"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher key = USED.matcher(Files.readString(file));
          while (key.find()) {
            used.add(key.group(1) == null ? key.group(2) : key.group(1));
          }
        }
      }
    }

    assertThat(used).isNotEmpty();
    assertThat(Texts.in(Language.ZH).keys()).containsAll(used);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_worded_value_has_its_word(Language language) throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Worded.class));
    var found = scanner.findCandidateComponents("guiju.platform");

    assertThat(found).isNotEmpty();
    for (var candidate : found) {
      for (Object value : Class.forName(candidate.getBeanClassName()).getEnumConstants()) {
        assertThat(Texts.in(language).word((Worded) value)).isNotBlank();
      }
    }
  }

  @Test
  void both_languages_fill_in_the_same_arguments() {
    for (String key : Texts.in(Language.ZH).keys()) {
      assertThat(slots(Texts.in(Language.EN).pattern(key)))
          .as(key)
          .containsAll(slots(Texts.in(Language.ZH).pattern(key)));
    }
  }

  @Test
  void chinese_is_calm_and_plain() {
    for (String key : Texts.in(Language.ZH).keys()) {
      assertThat(Texts.in(Language.ZH).pattern(key).replace("申请", ""))
          .as(key)
          .doesNotContain("请", "抱歉", "温馨提示", "操作失败", "！", "您", "你");
    }
  }

  @Test
  void a_key_that_does_not_exist_names_itself_and_the_file() {
    assertThatThrownBy(() -> Texts.in(Language.EN).say("no.such"))
        .hasMessageContaining("no.such")
        .hasMessageContaining("messages_en.properties");
  }

  private static Set<String> slots(String pattern) {
    Set<String> slots = new TreeSet<>();
    Matcher slot = SLOT.matcher(pattern);
    while (slot.find()) {
      slots.add(slot.group(1));
    }
    return slots;
  }
}
