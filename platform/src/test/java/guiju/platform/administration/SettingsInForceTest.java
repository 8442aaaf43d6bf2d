package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Language;
import guiju.platform.PlatformTest;
import guiju.platform.web.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators are told of the settings. */
@PlatformTest
class SettingsInForceTest {

  @Autowired SettingsInForce settings;

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_setting_and_what_it_belongs_to_is_said_in_words(Language language) {
    Texts texts = Texts.in(language);
    Map<String, List<TablePage.Row>> groups = settings.all(texts);

    assertThat(groups).isNotEmpty();
    assertThat(texts.keys())
        .containsAll(groups.keySet().stream().map(name -> "setting." + name).toList());
    assertThat(groups.values().stream().flatMap(List::stream))
        .allSatisfy(row -> assertThat(row.hint()).as(row.name()).isNotBlank());
  }

  @Test
  void a_length_of_time_is_said_in_hours_or_minutes_and_an_empty_list_as_not_set() {
    Map<String, List<TablePage.Row>> groups = settings.all(Texts.in(Language.ZH));

    assertThat(value(groups, "guiju.sessions", "guiju.sessions.idle")).isEqualTo("30 分钟");
    assertThat(value(groups, "guiju.sessions", "guiju.sessions.longest")).isEqualTo("10 小时");
    assertThat(value(groups, "guiju.record", "guiju.record.witness.urls")).isEqualTo("未设");
  }

  private static String value(
      Map<String, List<TablePage.Row>> groups, String group, String setting) {
    return groups.getOrDefault(group, List.of()).stream()
        .filter(row -> row.name().equals(setting))
        .map(TablePage.Row::value)
        .findFirst()
        .orElseThrow();
  }
}
