package guiju.platform.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.law.Article;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Language;
import guiju.platform.web.Rendering;
import guiju.platform.web.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases beside an article, in the reader's language. */
class ArticleCasesTest {
  private static final Rulebook BOOK =
      ((Loading.Loaded) RulebookLoader.load(Path.of("..", "rulebooks", "nanchong-2023")))
          .rulebook();
  private static final Pattern CASES =
      Pattern.compile("<h2 id=\"cases\">.*?</section>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<tr><td>(.*?)<span class=\"hint\">");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2}");

  /** What an article's page calls its cases. */
  private static List<String> names(Article article, Language language) {
    ArticlePage page =
        new ArticleReader(BOOK, Acting.of(BOOK), Met.in(BOOK), Texts.in(language))
            .open(article, Rendering.visitor(language), "");
    String html = Rendering.html("rulebook/article", page, "08-article-" + language);
    return CASES
        .matcher(html)
        .results()
        .flatMap(section -> NAME.matcher(section.group()).results())
        .map(name -> name.group(1).replace("&amp;", "&"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void are_named_in_the_language_of_the_page_and_in_no_other(Language language) {
    Pattern own = language == Language.ZH ? CHINESE : ENGLISH;
    Pattern other = language == Language.ZH ? ENGLISH : CHINESE;
    List<String> shown = new ArrayList<>();
    for (Article article : BOOK.articles()) {
      List<String> names = names(article, language);
      assertThat(names).allMatch(own.asPredicate()).noneMatch(other.asPredicate());
      shown.addAll(names);
    }
    List<String> expected =
        BOOK.cases().stream()
            .filter(one -> one.act() == null)
            .map(WorkedCase::name)
            .map(name -> name.in(language))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(shown).containsAll(expected);
  }
}
