package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  @Test
  void characters_are_taken_two_by_two_and_the_last_by_itself() {
    assertThat(Terms.of(List.of("养老服务"))).containsExactly("养老", "老服", "服务", "务");
  }

  @Test
  void letters_and_digits_stay_together_and_part_from_characters() {
    assertThat(Terms.of(List.of("5G应用（二期）"))).containsExactly("5g", "应用", "用", "二期", "期");
  }

  @Test
  void a_number_is_found_by_each_part_from_a_separator_on() {
    assertThat(Terms.of(List.of("P-2026-001"))).containsExactly("p-2026-001", "2026-001", "001");
  }

  @Test
  void wide_letters_are_the_same_as_narrow_ones() {
    assertThat(Terms.of(List.of("ＩＰv6"))).containsExactly("ipv6");
  }

  @Test
  void characters_beyond_the_first_plane_are_whole() {
    assertThat(Terms.of(List.of("𠮷野"))).containsExactly("𠮷野", "野");
  }

  @Test
  void signs_alone_are_nothing_to_look_for() {
    assertThat(Phrase.of(" —（）'\"\\:*&|! ").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "养老 | '养老'",
        "桥 | '桥':*",
        "养老监管 | '养老' & '老监' & '监管'",
        "养老 平台 | '养老' & '平台'",
        "P-2026-0 | 'p-2026-0':*",
        "2026 | '2026'",
        "20261 | '20261':*",
        "gis | 'gis':*",
        "a'b | 'a' & 'b'",
      })
  void what_is_typed_becomes_terms_that_must_all_occur(String typed, String terms) {
    assertThat(Phrase.of(typed).strict()).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({"养老监管, '''养老'' & ''监管'''", "养老院监管, '''养老'' & ''院监'' & ''监管'''"})
  void when_nothing_stands_together_every_second_pair_is_enough(String typed, String terms) {
    assertThat(Phrase.of(typed).loose()).isEqualTo(terms);
  }

  @Test
  void what_was_looked_for_is_marked_or_its_pairs_when_it_does_not_stand_together() {
    assertThat(Phrase.of("监管").hits("监管平台")).containsExactly(true, true, false, false);
    assertThat(Phrase.of("养老监管").hits("养老和监管")).containsExactly(true, true, false, true, true);
  }

  @Test
  void only_the_beginning_of_something_very_long_is_looked_for() {
    assertThat(Phrase.of("养".repeat(500)).typed()).hasSize(Phrase.LONGEST);
  }
}
