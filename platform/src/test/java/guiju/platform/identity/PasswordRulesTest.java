package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.identity.PasswordSettings.Profile;
import guiju.platform.identity.PasswordSettings.Setting;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules gb = new PasswordRules(Profile.GB);
  private final PasswordRules asvs = new PasswordRules(Profile.ASVS);
  private final Person person =
      new Person(
          "zhoulian",
          "周例安",
          "civil-affairs",
          new Text("市民政局", "Civil Affairs Bureau"),
          null,
          List.of(),
          null);

  @Test
  void gb_takes_twelve_characters_of_three_kinds_and_no_fewer() {
    assertThat(gb("Ouzel7tarnhe")).isEmpty();
    assertThat(gb("Ouzel7tarnh")).containsExactly(Flaw.TOO_SHORT);
    assertThat(gb("ouzel7tarnhe")).containsExactly(Flaw.TOO_FEW_KINDS);
    assertThat(gb("ouzel7 tarnh")).isEmpty();
  }

  @Test
  void asvs_takes_fifteen_of_any_kind_or_twelve_beside_a_second_factor() {
    assertThat(asvs("ouzeltarnheronk", Setting.ALONE)).isEmpty();
    assertThat(asvs("ouzeltarnheron", Setting.ALONE)).containsExactly(Flaw.TOO_SHORT);
    assertThat(asvs("ouzeltarnher", Setting.WITH_FACTOR)).isEmpty();
    assertThat(asvs("ouzeltarnhe", Setting.WITH_FACTOR)).containsExactly(Flaw.TOO_SHORT);
  }

  @Test
  void up_to_a_hundred_and_twenty_eight_characters_are_taken_and_counted_as_people_count() {
    String long128 = ("Ouzel7tarn荷塘🦆heron-" + "kelpbrisk9".repeat(20)).substring(0, 129);
    assertThat(long128.codePointCount(0, long128.length())).isEqualTo(128);
    assertThat(gb(long128)).isEmpty();
    assertThat(gb(long128 + "x")).containsExactly(Flaw.TOO_LONG);
  }

  @Test
  void chinese_is_welcome() {
    assertThat(gb("荷塘月色里的Kite7只鸬鹚")).isEmpty();
    assertThat(asvs("荷塘月色里的七只鸬鹚数过三遍才飞走", Setting.ALONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password1234",
        "P@ssw0rd1234",
        "1qaz2wsx3EDC",
        "Qwertyuiop12",
        "Woaini123456",
        "Woaizhongguo1",
        "Mimamima1234!",
        "Administrator1",
        "Aaaaaaaaaaa1",
        "Abcdefghijk1",
        "Shizhengfu2026",
        "Caizhengju@2026",
        "Zhengwu123456",
        "Letmein123456"
      })
  void what_everybody_tries_is_not_taken(String weak) {
    assertThat(gb(weak)).contains(Flaw.EASY_TO_GUESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zhoulian-tarn-7",
        "周例安ouzelTarn7",
        "ouzelTarn7市民政局",
        "Ouzel7-affairs-tarn",
        "Guiju-ouzel-7-tarn",
        "Ouzel7nanchongTarn",
        "ouzelTarn7南充heron"
      })
  void names_of_person_house_and_city_are_not_taken(String named) {
    assertThat(gb(named)).contains(Flaw.HOLDS_A_NAME);
  }

  @Test
  void all_flaws_are_told_at_once() {
    assertThat(gb("zhoulian")).contains(Flaw.TOO_SHORT, Flaw.TOO_FEW_KINDS, Flaw.HOLDS_A_NAME);
  }

  @Test
  void no_character_is_taken_that_no_keyboard_writes() {
    assertThat(gb("Ouzel7tarnheron\0")).contains(Flaw.CONTROL_CHARACTER);
    assertThat(gb("Ouzel7tarn\nheron")).contains(Flaw.CONTROL_CHARACTER);
  }

  @Test
  void one_password_typed_in_two_unicode_forms_is_judged_as_one() {
    String composed = "Ouzéltarnh7é";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(apart).isNotEqualTo(composed);
    assertThat(gb(apart)).isEqualTo(gb(composed)).isEmpty();
  }

  @Test
  void at_least_ten_thousand_weak_words_are_known() {
    assertThat(gb.words()).isGreaterThan(10_000);
  }

  private List<Flaw> gb(String password) {
    return gb.flaws(person, password, Setting.ALONE);
  }

  private List<Flaw> asvs(String password, Setting setting) {
    return asvs.flaws(person, password, setting);
  }
}
