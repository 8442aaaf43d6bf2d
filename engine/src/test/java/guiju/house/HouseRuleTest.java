package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that finds nothing may be a rule that cannot find anything. */
class HouseRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NOUNS        | class OrderManager {",
        "NOUNS        | record ProjectInfo(String name) {}",
        "ONE_CLOCK    | var today = LocalDate.now();",
        "ONE_CLOCK    | long t = System.currentTimeMillis();",
        "WORDS_APART  | String title = \"项目\";",
        "LAW_APART    | throw refused(\"see R-16-5\");",
        "LAW_APART    | int article16;",
        "LAW_APART    | return \"第16条\";",
        "TESTS_ON     | @Disabled",
        "TESTS_AWAKE  | Thread.sleep(100);",
        "FINISHED     | // TODO later",
      })
  void finds_what_it_is_for(HouseRule rule, String line) {
    assertThat(breaks(rule, line)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NOUNS        | record DatabaseSettings(String url) {}",
        "NOUNS        | class Information {",
        "ONE_CLOCK    | var today = clock.today();",
        "WORDS_APART  | /** The project (项目). */",
        "LAW_APART    | // the Civil Code, art. 201",
        "LAW_APART    | return \"articles/NN.yaml\";",
        "TESTS_ON     | // @Disabled is not for us",
        "FINISHED     | record ToDo(String title) {}",
      })
  void leaves_alone_what_is_fine(HouseRule rule, String line) {
    assertThat(breaks(rule, line)).isFalse();
  }

  @Test
  void code_texts_and_comments_are_told_apart() {
    List<JavaSource.Line> lines =
        JavaSource.of(
                """
                int a = 1; // one
                /* two
                 three */ String b = "four \\" // five";
                char c = '"'; int d;
                """)
            .lines();

    assertThat(lines)
        .extracting(line -> line.code().strip())
        .containsExactly("int a = 1;", "", "String b = \"\";", "char c = ''; int d;", "");
    assertThat(lines.get(0).comments()).isEqualTo(" one");
    assertThat(lines.get(1).comments()).isEqualTo(" two");
    assertThat(lines.get(2).texts().strip()).isEqualTo("four \\\" // five");
  }

  @Test
  void a_template_may_hold_values_and_marks_but_no_words() {
    assertThat(
            Template.literals(
                """
                @param guiju.Page page
                !{var t = page.texts();}
                @template.layout(title = "x", content = @`
                @if(page.many() > 1)<p class="hint" aria-label="${t.say("a")}">${t.say("b", page.many())} · 3</p>@endif
                `)
                """))
        .isEmpty();
    assertThat(Template.literals("<p title=\"Help\">${x} Send it</p>"))
        .containsExactly("Help", "Send it");
    assertThat(Template.literals("@template.layout(content = @`<b>项目</b>`)")).containsExactly("项目");
  }

  private static boolean breaks(HouseRule rule, String line) {
    return JavaSource.of(line).lines().stream().anyMatch(rule::isBrokenBy);
  }
}
