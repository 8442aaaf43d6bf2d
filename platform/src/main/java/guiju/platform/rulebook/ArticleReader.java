package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Values;
import guiju.engine.law.Article;
import guiju.engine.law.Cure;
import guiju.engine.law.Parameter;
import guiju.engine.law.Requirement;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.WorkedCase;
import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens the book at one article. */
final class ArticleReader {
  private final Rulebook rulebook;
  private final Acting acting;
  private final Met met;
  private final Texts texts;

  ArticleReader(Rulebook rulebook, Acting acting, Met met, Texts texts) {
    this.rulebook = rulebook;
    this.acting = acting;
    this.met = met;
    this.texts = texts;
  }

  ArticlePage open(Article article, Frame frame, String lab) {
    Book book = new Book(rulebook, texts);
    return new ArticlePage(
        frame,
        book.contents(article.number()),
        texts.say(
            "article.place",
            rulebook.identity().document(),
            book.chapterOf(article.number()),
            rulebook.identity().version()),
        book.label(article),
        texts.of(article.about()),
        article.built(),
        article.says().stream()
            .map(say -> new ArticlePage.Say(texts.of(say.text()), force(say.force().name())))
            .toList(),
        article.readings().stream()
            .map(
                reading ->
                    new ArticlePage.Reading(
                        reading.id(),
                        texts.of(reading.question()),
                        texts.of(reading.chosen()),
                        texts.of(reading.other())))
            .toList(),
        article.rules().stream().map(this::rule).toList(),
        note(article),
        cases(article),
        article.parameters().stream().map(this::parameter).toList(),
        acts(article),
        requirements(article),
        lab);
  }

  private String force(String name) {
    return texts.say("force." + name.toLowerCase(java.util.Locale.ROOT));
  }

  private String note(Article article) {
    boolean exits =
        article.rules().stream().anyMatch(rule -> rule.waivedBy() != null || rule.exemptable());
    return texts.say(
        exits ? "article.rules.exits" : "article.rules.noExit", article.rules().size());
  }

  private ArticlePage.RuleLine rule(Rule rule) {
    List<String> exits = new ArrayList<>();
    String waiver = rule.waivedBy();
    if (waiver != null) {
      exits.add(texts.say("article.waiver", texts.of(rulebook.label(waiver))));
    }
    if (rule.exemptable()) {
      exits.add(texts.say("article.exemption"));
    }
    Cure cure = rule.ground().cure();
    return new ArticlePage.RuleLine(
        rule.id(),
        texts.of(rule.title()),
        force(rule.ground().force().name()),
        String.join(texts.say("list.separator"), exits),
        where(rule),
        cure == null ? "" : new Blanks(rulebook, texts).named(texts.of(cure.text())));
  }

  private String where(Rule rule) {
    List<String> places =
        acting.of(rule.id()).stream()
            .map(
                place ->
                    texts.say(
                        place.blocks() ? "article.at" : "article.at.reminds",
                        texts.of(place.procedure().title()),
                        texts.of(place.action().label())))
            .distinct()
            .toList();
    return places.isEmpty()
        ? texts.say("article.nowhere")
        : String.join(texts.say("list.separator"), places);
  }

  private List<ArticlePage.Case> cases(Article article) {
    List<ArticlePage.Case> cases = new ArrayList<>();
    for (WorkedCase one : rulebook.cases()) {
      boolean here =
          one.expect().keySet().stream()
              .anyMatch(id -> article.rules().stream().anyMatch(rule -> rule.id().equals(id)));
      if (here && one.act() == null) {
        cases.add(
            new ArticlePage.Case(
                texts.of(one.name()), texts.wording().fullDate(one.on()), results(one)));
      }
    }
    return cases;
  }

  private List<ArticlePage.Result> results(WorkedCase one) {
    List<ArticlePage.Result> results = new ArrayList<>();
    one.expect()
        .forEach(
            (id, outcome) ->
                results.add(
                    new ArticlePage.Result(
                        mark(outcome), texts.word(mark(outcome)), texts.of(rulebook.label(id)))));
    return results;
  }

  private static Mark mark(Outcome outcome) {
    return switch (outcome) {
      case MET -> Mark.MET;
      case VIOLATED -> Mark.STOP;
      case CANNOT_TELL, NOT_CHECKED -> Mark.UNKNOWN;
      case NOT_APPLICABLE -> Mark.ASIDE;
      case WAIVED, EXEMPT -> Mark.WAIVER;
    };
  }

  private ArticlePage.Parameter parameter(Parameter parameter) {
    List<ArticlePage.Term> lines = new ArrayList<>();
    for (Map.Entry<LocalDate, Object> value : parameter.values().entrySet()) {
      String shown = texts.of(Values.show(parameter.definition(), value.getValue()));
      Boolean inclusive = parameter.inclusive();
      String bound =
          inclusive == null
              ? shown
              : texts.say(inclusive ? "article.inclusive" : "article.exclusive", shown);
      lines.add(new ArticlePage.Term(texts.say("article.value"), bound));
      lines.add(
          new ArticlePage.Term(
              texts.say("article.since"), texts.wording().fullDate(value.getKey())));
    }
    String cites =
        String.join(
            texts.say("list.separator"),
            parameter.cites().stream().map(texts.wording()::citation).toList());
    lines.add(
        new ArticlePage.Term(
            texts.say("article.source"),
            parameter.setting() ? texts.say("article.setting") : cites));
    if (parameter.definition().hint() != null) {
      lines.add(
          new ArticlePage.Term(
              texts.say("article.assumed"), texts.of(parameter.definition().hint())));
    }
    return new ArticlePage.Parameter(
        texts.say("article.parameter", texts.of(parameter.label())), lines);
  }

  private List<ArticlePage.Line> acts(Article article) {
    Map<Acting.Place, Integer> count = new LinkedHashMap<>();
    for (Rule rule : article.rules()) {
      acting
          .of(rule.id())
          .forEach(
              place ->
                  count.merge(
                      new Acting.Place(place.procedure(), place.action(), true), 1, Integer::sum));
    }
    return count.entrySet().stream()
        .map(
            entry ->
                new ArticlePage.Line(
                    texts.of(entry.getKey().action().label()),
                    texts.of(entry.getKey().procedure().title()),
                    texts.say("article.ruleCount", entry.getValue())))
        .toList();
  }

  private List<ArticlePage.Line> requirements(Article article) {
    return rulebook.requirements().values().stream()
        .filter(requirement -> requirement.article() == article.number())
        .map(requirement -> requirement(article, requirement))
        .toList();
  }

  private ArticlePage.Line requirement(Article article, Requirement requirement) {
    var elsewhere = article.elsewhere().get(requirement.id());
    var none = article.noBehaviour().get(requirement.id());
    String by =
        none != null
            ? texts.say("article.none", texts.of(none))
            : elsewhere != null
                ? texts.of(elsewhere)
                : String.join(
                    texts.say("list.separator"),
                    met.by(requirement.id()).stream().map(texts::of).distinct().limit(4).toList());
    return new ArticlePage.Line(
        requirement.id(), by.isEmpty() ? texts.say("article.open") : by, requirement.force());
  }
}
