package guiju.engine.loading;

import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Article;
import guiju.engine.law.Cure;
import guiju.engine.law.Fact;
import guiju.engine.law.Force;
import guiju.engine.law.Ground;
import guiju.engine.law.Kind;
import guiju.engine.law.Parameter;
import guiju.engine.law.Rule;
import guiju.engine.text.Message;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads articles/NN.yaml, in two steps: first the figures, then everything that names them. */
final class ArticleFiles {
  private static final Type TEXTS = new Type.ListOf(Type.Simple.TEXT);

  private final Collection<Section> files;
  private final Problems problems;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  ArticleFiles(Collection<Section> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The figures of all articles. */
  Map<String, Parameter> parameters() {
    for (Section file : files) {
      int article = file.number("article");
      if (!file.place().file().equals(CrossChecks.articleFile(article))) {
        file.problem(
            "article", "Article " + article + " belongs into " + CrossChecks.articleFile(article));
      }
      file.optionalSection("parameters")
          .ifPresent(
              all ->
                  all.keys()
                      .forEach(
                          name ->
                              all.optionalSection(name)
                                  .ifPresent(one -> parameter(article, name, one))));
    }
    return parameters;
  }

  private void parameter(int article, String name, Section section) {
    String bound = section.optionalText("bound").orElse("");
    if (!bound.isEmpty() && !bound.equals("inclusive") && !bound.equals("exclusive")) {
      section.problem("bound", "\"bound\" is inclusive or exclusive");
    }
    boolean setting = section.flag("setting");
    TreeMap<LocalDate, Object> values = new TreeMap<>();
    section.has("from");
    FactReader.Declared declared = new FactReader(problems).declared(name, section, false);
    Fact fact = declared.fact();
    if (declared.derived() != null || fact.absent() != null) {
      problems.add(section.place(), "A figure is given by \"from\", not \"derived\" or \"absent\"");
    }
    section
        .optionalSection("from")
        .ifPresent(from -> from.keys().forEach(day -> value(fact, from, day, values)));
    section.done();
    if (values.isEmpty()) {
      section.problem("from", "A figure needs \"from\": its first day and value");
    }
    Parameter parameter =
        new Parameter(
            fact, article, bound.isEmpty() ? null : bound.equals("inclusive"), setting, values);
    if (parameters.put(name, parameter) != null) {
      problems.add(section.place(), "The parameter \"" + name + "\" stands twice");
    }
  }

  private static void value(
      Fact fact, Section from, String day, TreeMap<LocalDate, Object> values) {
    LocalDate first = IdentityFile.parse(day);
    if (first == null) {
      from.problem(day, "\"" + day + "\" is not a date");
      return;
    }
    from.node(day)
        .ifPresent(
            node -> {
              Reading<Object> reading = Values.read(fact, node.tree());
              reading.problems().forEach(problem -> from.problem(day, problem.en()));
              Object value = reading.value();
              if (value != null) {
                values.put(first, value);
              }
            });
  }

  /** All articles, in order of their numbers. */
  List<Article> articles(Map<String, Kind> kinds, Compilers compilers, References references) {
    List<Article> articles = new ArrayList<>();
    Map<String, Section> seen = new LinkedHashMap<>();
    for (Section file : files) {
      int number = file.number("article");
      List<Rule> rules = new ArrayList<>();
      for (Section rule : file.sections("rules")) {
        rule(number, rule, kinds, compilers, references, rules);
        if (seen.put(rule.text("id"), rule) != null) {
          rule.problem("id", "The rule \"" + rule.text("id") + "\" stands twice");
        }
      }
      articles.add(article(file, number, rules));
    }
    articles.sort(Comparator.comparing(Article::number));
    return articles;
  }

  private Article article(Section file, int number, List<Rule> rules) {
    file.has("parameters");
    file.has("cases");
    List<Article.Sentence> says = new ArrayList<>();
    for (Section sentence : file.sections("says")) {
      says.add(
          new Article.Sentence(
              sentence.sentence("text"),
              Words.word(sentence, "force", Force.class, Force.MUST),
              sentence.optionalText("cites").orElse(Integer.toString(number))));
      sentence.done();
    }
    List<Article.Reading> readings = new ArrayList<>();
    for (Section reading : file.sections("readings")) {
      readings.add(
          new Article.Reading(
              reading.text("id"),
              reading.sentence("question"),
              reading.sentence("chosen"),
              reading.sentence("other")));
      reading.done();
    }
    Article article =
        new Article(
            number,
            file.sentence("title"),
            file.sentence("about"),
            says,
            readings,
            List.copyOf(rules),
            parameters.values().stream().filter(p -> p.article() == number).toList(),
            sentences(file, "elsewhere"),
            sentences(file, "noBehaviour"),
            Words.word(file, "divided", Article.Division.class, Article.Division.PARAGRAPHS),
            !file.has("built") || file.flag("built"));
    file.done();
    return article;
  }

  private static Map<String, Text> sentences(Section file, String key) {
    Map<String, Text> sentences = new LinkedHashMap<>();
    file.optionalSection(key)
        .ifPresent(all -> all.keys().forEach(id -> sentences.put(id, all.sentence(id))));
    return sentences;
  }

  private void rule(
      int article,
      Section section,
      Map<String, Kind> kinds,
      Compilers compilers,
      References references,
      List<Rule> into) {
    String id = section.text("id");
    String kindName = section.text("of");
    Kind kind = kinds.get(kindName);
    if (kind == null) {
      section.problem("of", "There is no kind \"" + kindName + "\"");
      return;
    }
    Force force = Words.word(section, "force", Force.class, Force.MUST);
    Expression applies = compilers.optionalTest(kind, section, "applies");
    Expression holds = compilers.test(kind, section, "holds");
    Expression names = compilers.optional(kind, section, "names", TEXTS);
    String waivedBy = section.optionalText("waiver").orElse(null);
    if (waivedBy != null && force != Force.IN_PRINCIPLE) {
      section.problem("waiver", "Only a rule of force inPrinciple can be waived");
    }
    String exempt = section.optionalText("exempt").orElse("");
    if (!exempt.isEmpty() && !exempt.equals("legal")) {
      section.problem("exempt", "\"exempt\" is legal, or left out");
    }
    Message message =
        references.message(kind, section.sentence("message"), names, section.placeOf("message"));
    Ground ground =
        new Ground(
            id,
            Ground.Source.RULE,
            section.sentence("title"),
            section.texts("cites"),
            force,
            section.texts("reading"),
            message,
            cure(section));
    into.add(
        new Rule(
            ground,
            article,
            kindName,
            section.optionalText("group").orElse(null),
            applies,
            holds,
            names,
            references.uses(kind, section.place(), applies, holds),
            exempt.equals("legal"),
            waivedBy,
            bar(section, kind, compilers),
            section.texts("satisfies")));
    section.done();
  }

  private static Rule.@Nullable Bar bar(Section section, Kind kind, Compilers compilers) {
    return section
        .optionalSection("bar")
        .map(
            bar -> {
              Rule.Bar read =
                  new Rule.Bar(
                      bar.bothLanguages(),
                      bar.has("unless") ? bar.sentence("unless") : null,
                      compilers.optionalTest(kind, bar, "when"),
                      bar.texts("also"));
              bar.done();
              return read;
            })
        .orElse(null);
  }

  private static @Nullable Cure cure(Section section) {
    return section
        .optionalSection("cure")
        .map(
            cure -> {
              Cure read = new Cure(cure.bothLanguages(), cure.optionalText("by").orElse(null));
              cure.done();
              return read;
            })
        .orElse(null);
  }
}
