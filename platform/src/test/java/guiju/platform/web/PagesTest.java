package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page renders in both languages, without inline style or script, and opens with one marked
 * phrase.
 */
class PagesTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_sign_in_page_offers_every_person_as_a_button(Language language) {
    String html = Rendering.html("web/sign-in", Samples.signIn(language), "01-sign-in-" + language);

    assertThat(html).contains("value=\"zhou\"", "周例安报项目");
    assertSound(html);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_workbench_opens_with_one_marked_phrase(Language language) {
    String html =
        Rendering.html("web/workbench", Samples.workbench(language), "02-workbench-" + language);

    assertThat(html).containsOnlyOnce("<mark>").contains("<mark>周五到期</mark>");
    assertSound(html);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_dossier_says_where_it_stands_and_what_can_be_done(Language language) {
    String html =
        Rendering.html("dossier/page", Samples.dossier(language), "03-project-" + language);

    assertThat(html).containsOnlyOnce("<mark>").contains("aria-current=\"step\"", "9f3c61d2");
    assertSound(html);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_form_of_an_act_never_disables_its_button(Language language) {
    String html = Rendering.html("act/page", Samples.act(language), "04-declaration-" + language);

    assertThat(html).doesNotContain("disabled").contains("value=\"638.00\"", "id=\"f-a\"");
    assertSound(html);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_error_says_what_to_do(Language language) {
    Texts texts = Texts.in(language);
    ErrorPage page =
        new ErrorPage(
            Rendering.visitor(language),
            404,
            texts.say("error.404"),
            texts.say("error.404.what"),
            texts.say("error.404.way"));

    assertSound(Rendering.html("web/error", page, "11-error-" + language));
  }

  private static void assertSound(String html) {
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .doesNotContain(" style=\"", "<style", " onclick", "javascript:");
    for (String heading : List.of("<h1", "<main id=\"main\"")) {
      assertThat(html).containsOnlyOnce(heading);
    }
  }
}
