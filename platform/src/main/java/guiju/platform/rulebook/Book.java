package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.law.Article;
import guiju.engine.law.Identity;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import guiju.platform.web.Frame;
import guiju.platform.web.Texts;
import java.util.List;

/** The table of contents and the first page of the book. */
final class Book {
  private final Rulebook rulebook;
  private final Texts texts;

  Book(Rulebook rulebook, Texts texts) {
    this.rulebook = rulebook;
    this.texts = texts;
  }

  MeasuresPage first(Frame frame) {
    Identity identity = rulebook.identity();
    long built = rulebook.articles().stream().filter(Article::built).count();
    int readings =
        rulebook.articles().stream().mapToInt(article -> article.readings().size()).sum();
    return new MeasuresPage(
        frame,
        place(),
        texts.of(identity.title()),
        built == rulebook.articles().size()
            ? texts.sentence("measures.say.whole", built)
            : texts.sentence("measures.say", rulebook.articles().size(), built),
        texts.say("measures.about", rulebook.rules().size(), rulebook.cases().size(), readings),
        chapters(-1, chapter -> true),
        identity.basis().stream().map(texts::of).toList(),
        rulebook.procedures().values().stream().map(this::line).toList(),
        texts.say("measures.version", identity.version(), identity.hash()));
  }

  /** The table of contents with one article marked and its chapter open. */
  List<MeasuresPage.Chapter> contents(int current) {
    return chapters(current, chapter -> chapter.first() <= current && current <= chapter.last());
  }

  /** Document number and since when in force. */
  String place() {
    Identity identity = rulebook.identity();
    String from = texts.wording().fullDate(identity.from());
    return texts.say(
        identity.trial() ? "measures.place.trial" : "measures.place",
        identity.document(),
        texts.of(identity.issuer()),
        from);
  }

  /** The chapter an article stands in. */
  String chapterOf(int article) {
    return rulebook.identity().chapters().stream()
        .filter(chapter -> chapter.first() <= article && article <= chapter.last())
        .map(this::title)
        .findFirst()
        .orElse("");
  }

  String label(Article article) {
    return texts.wording().citation(String.valueOf(article.number()))
        + texts.say("article.space")
        + texts.of(article.title());
  }

  private List<MeasuresPage.Chapter> chapters(
      int current, java.util.function.Predicate<Identity.Chapter> open) {
    return rulebook.identity().chapters().stream()
        .map(
            chapter ->
                new MeasuresPage.Chapter(
                    "chapter-" + chapter.number(),
                    title(chapter),
                    open.test(chapter),
                    rulebook.articles().stream()
                        .filter(
                            article ->
                                chapter.first() <= article.number()
                                    && article.number() <= chapter.last())
                        .map(article -> line(article, current))
                        .toList()))
        .toList();
  }

  private MeasuresPage.ArticleLine line(Article article, int current) {
    String note =
        !article.built()
            ? texts.say("article.notYet")
            : article.rules().isEmpty()
                ? ""
                : texts.say("article.ruleCount", article.rules().size());
    return new MeasuresPage.ArticleLine(
        String.valueOf(article.number()),
        label(article),
        texts.of(article.title()),
        texts.of(article.about()),
        note,
        "/measures/" + article.number(),
        article.number() == current);
  }

  private MeasuresPage.Line line(Procedure procedure) {
    Text kind = rulebook.kind(procedure.kind()).label();
    return new MeasuresPage.Line(
        texts.of(procedure.title()),
        texts.say(
            "measures.procedure",
            texts.of(kind),
            procedure.actions().values().stream().filter(a -> a.isTaken()).count()),
        "/measures/procedures/" + procedure.id());
  }

  private String title(Identity.Chapter chapter) {
    return texts.say(
        "measures.chapter", texts.wording().ordinal(chapter.number()), texts.of(chapter.title()));
  }
}
