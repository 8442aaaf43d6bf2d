package guiju.platform.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.text.Language;
import guiju.platform.web.Rendering;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide tells of every procedure what the rulebook says, to whoever takes part. */
class GuideTest {
  private static final Rulebook BOOK =
      ((Loading.Loaded) RulebookLoader.load(Path.of("..", "rulebooks", "nanchong-2023")))
          .rulebook();

  private static GuideIndexPage index(Language language, String as) {
    return new GuideIndex(BOOK, Texts.in(language))
        .page(Rendering.frame(language, Section.GUIDE), as);
  }

  private static GuidePage guide(Language language, Procedure procedure, String as) {
    return new GuideReader(BOOK, Texts.in(language), procedure, as)
        .open(Rendering.frame(language, Section.GUIDE));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tells_of_every_procedure_its_acts_papers_and_law(Language language) {
    Texts texts = Texts.in(language);
    for (Procedure procedure : BOOK.procedures().values()) {
      GuidePage page = guide(language, procedure, "");
      String html = Rendering.html("rulebook/guide", page, "12-guide-" + language);

      List<String> acts =
          procedure.actions().values().stream()
              .filter(Action::isTaken)
              .map(action -> texts.of(action.label()))
              .toList();
      assertThat(page.steps()).extracting(GuidePage.Step::label).containsExactlyElementsOf(acts);
      assertThat(page.law()).as(procedure.id()).isNotEmpty();
      assertThat(html).containsOnlyOnce("<h1").doesNotContain(" style=\"", "?</h1>", "{policy.");
      procedure.actions().values().stream()
          .filter(Action::isTaken)
          .flatMap(action -> action.materials().stream())
          .forEach(
              paper ->
                  assertThat(page.papers())
                      .extracting(GuidePage.Paper::label)
                      .contains(texts.of(paper.label())));
    }
  }

  @Test
  void whoever_one_is_sees_exactly_the_procedures_one_acts_in() {
    for (String standing : BOOK.standings().keySet()) {
      List<String> shown =
          index(Language.ZH, standing).groups().stream()
              .flatMap(group -> group.lines().stream())
              .map(GuideIndexPage.Line::href)
              .toList();
      List<String> acting =
          BOOK.procedures().values().stream()
              .filter(one -> !GuideIndex.acts(one, standing).isEmpty())
              .map(one -> "/guide/" + one.id() + "?as=" + standing)
              .toList();

      assertThat(shown).as(standing).containsExactlyInAnyOrderElementsOf(acting);
    }
  }

  @Test
  void somebody_the_rulebook_does_not_know_sees_everything() {
    assertThat(index(Language.EN, "mayor"))
        .usingRecursiveComparison()
        .isEqualTo(index(Language.EN, ""));
  }

  @Test
  void an_act_of_the_reader_is_marked_and_an_opinion_is_one() {
    Procedure study = BOOK.procedure("feasibility");

    assertThat(marked(guide(Language.ZH, study, "finance"))).containsExactly("出具意见");
    assertThat(marked(guide(Language.ZH, study, "owner"))).contains("提交").doesNotContain("出具意见");
    assertThat(marked(guide(Language.ZH, study, ""))).isEmpty();
  }

  private static Stream<String> marked(GuidePage page) {
    return page.steps().stream().filter(GuidePage.Step::mine).map(GuidePage.Step::label);
  }
}
