package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.cases.CaseRun;
import guiju.engine.lint.Lint;
import guiju.engine.loading.Loading;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.yaml.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The real rulebook holds together: it loads, forgets nothing, and its examples come out. */
class NanchongRulebookTest {

  @Test
  void loads_without_a_problem() {
    List<Problem> problems =
        Nanchong.loading() instanceof Loading.Failed failed ? failed.problems() : List.of();
    assertThat(problems).isEmpty();
  }

  @Test
  void has_no_flaws() {
    assertThat(Lint.of(Nanchong.rulebook())).isEmpty();
  }

  @Test
  void all_worked_cases_come_out_as_written() {
    List<String> differing =
        new CaseRun(Nanchong.rulebook())
            .all().stream()
                .filter(result -> !result.passed())
                .map(
                    r -> r.example().file() + " " + r.example().name().en() + " " + r.differences())
                .toList();
    assertThat(differing).isEmpty();
  }

  @Test
  void worked_cases_are_named_in_both_languages_and_calmly() {
    for (WorkedCase example : Nanchong.rulebook().cases()) {
      assertThat(example.name().zh())
          .as(example.file())
          .containsPattern("\\p{IsHan}")
          .doesNotContainPattern("[a-z]{2}")
          .doesNotContainPattern("(?<![申报提])请(?!示)")
          .doesNotContain("抱歉", "您", "！", "。");
      assertThat(example.name().en())
          .as(example.file())
          .containsPattern("[a-z]{2}")
          .doesNotContainPattern("[\\p{IsHan}，：；]");
    }
  }

  @Test
  void has_an_article_file_for_every_article_of_its_chapters() {
    Rulebook rulebook = Nanchong.rulebook();
    int last = rulebook.identity().chapters().stream().mapToInt(c -> c.last()).max().orElseThrow();
    assertThat(rulebook.articles())
        .extracting(article -> article.number())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, last).boxed().toList());
  }

  @Test
  void every_chapter_begins_where_the_one_before_ended() {
    int next = 1;
    for (var chapter : Nanchong.rulebook().identity().chapters()) {
      assertThat(chapter.first()).as(chapter.title().en()).isEqualTo(next);
      assertThat(chapter.last()).as(chapter.title().en()).isGreaterThanOrEqualTo(next);
      next = chapter.last() + 1;
    }
  }
}
