package guiju.engine.loading;

import guiju.engine.Lexicon;
import guiju.engine.Rulebook;
import guiju.engine.calendar.WorkCalendar;
import guiju.engine.law.Article;
import guiju.engine.law.Body;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Identity;
import guiju.engine.law.Kind;
import guiju.engine.law.Material;
import guiju.engine.law.Parameter;
import guiju.engine.law.Procedure;
import guiju.engine.law.Requirement;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a rulebook together: first names and types, then everything that uses them. */
final class Assembly {
  private final Problems problems = new Problems();
  private final Sources sources;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<String, Material> materials = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  Assembly(Map<String, String> files) {
    this.sources = new Sources(files, problems);
  }

  Loading assemble() {
    Basis basis = basis();
    if (sources.isBroken()) {
      return failed();
    }
    List<Fact> figures = basis.parameters().values().stream().map(Parameter::definition).toList();
    Compilers compilers = compilers(basis.vocabulary(), figures, basis.calendar());
    if (!compilers.areUsable(bare(basis.vocabulary()))) {
      return failed();
    }
    compileFacts(basis.vocabulary(), compilers);
    return withCases(rulebook(basis, figures, compilers));
  }

  /** What needs no expression: who, when, which names and which figures. */
  private record Basis(
      Identity identity,
      Map<String, Requirement> requirements,
      WorkCalendar calendar,
      VocabularyFiles vocabulary,
      FormFiles forms,
      ArticleFiles articles,
      Map<String, Parameter> parameters) {}

  private Basis basis() {
    Identity identity = IdentityFile.read(sources.one("rulebook.yaml"), sources.hash(), problems);
    Map<String, Requirement> requirements =
        IdentityFile.requirements(sources.one("requirements.yaml"), problems);
    WorkCalendar calendar = CalendarFile.read(sources.one("calendar.yaml"));
    VocabularyFiles vocabulary = new VocabularyFiles(problems);
    vocabulary.read(sources.folder("vocabulary").values());
    FormFiles forms = new FormFiles(sources.folder("forms"), problems);
    forms.declare(vocabulary);
    ArticleFiles articles = new ArticleFiles(sources.folder("articles").values(), problems);
    return new Basis(
        identity, requirements, calendar, vocabulary, forms, articles, articles.parameters());
  }

  private Rulebook rulebook(Basis basis, List<Fact> figures, Compilers compilers) {
    Section bodyFile = sources.one("bodies.yaml");
    Map<String, Body> bodies = BodyFiles.bodies(bodyFile);
    standings.putAll(BodyFiles.standings(bodyFile, bodies, kinds, compilers));
    new MaterialFiles(kinds, compilers, materials).read(sources.folder("materials"));
    FactPaths paths = new FactPaths(kinds, byName(figures));
    References references = new References(paths, compilers, this::label, problems);
    Map<String, Form> forms = basis.forms().forms(kinds, compilers, references);
    List<Article> articles = basis.articles().articles(kinds, compilers, references);
    articles.forEach(article -> article.rules().forEach(rule -> rules.put(rule.id(), rule)));
    ProcedureFiles.Known known =
        new ProcedureFiles.Known(kinds, standings, forms, materials, rules, references);
    Map<String, Procedure> procedures =
        new ProcedureFiles(known, compilers).read(sources.folder("procedures"));
    DocumentFiles documents =
        new DocumentFiles(kinds, new PhraseReader(paths, compilers, problems))
            .read(sources.folder("documents"));
    return new Rulebook(
        basis.identity(),
        Collections.unmodifiableMap(kinds),
        List.copyOf(articles),
        Collections.unmodifiableMap(rules),
        Collections.unmodifiableMap(basis.parameters()),
        Collections.unmodifiableMap(procedures),
        Collections.unmodifiableMap(forms),
        Collections.unmodifiableMap(materials),
        Collections.unmodifiableMap(documents.documents()),
        Collections.unmodifiableMap(documents.unwritten()),
        Collections.unmodifiableMap(bodies),
        Collections.unmodifiableMap(standings),
        Collections.unmodifiableMap(basis.requirements()),
        basis.calendar(),
        new OverviewFiles(sources.folder("overview").values(), kinds, compilers, references)
            .read(standings, procedures),
        List.of());
  }

  private Loading withCases(Rulebook rulebook) {
    new CrossChecks(rulebook, sources, problems).check();
    new DocumentChecks(rulebook, sources, problems).check();
    if (new Circles(rulebook, sources, problems).found()) {
      return failed();
    }
    List<WorkedCase> cases = new CaseFiles(rulebook, problems).read(sources);
    return problems.none() ? new Loading.Loaded(rulebook.with(cases)) : failed();
  }

  private Loading failed() {
    return new Loading.Failed(problems.sorted());
  }

  private static List<Kind> bare(VocabularyFiles vocabulary) {
    return vocabulary.drafts().stream().map(VocabularyFiles.Draft::bare).toList();
  }

  private Compilers compilers(
      VocabularyFiles vocabulary, List<Fact> figures, WorkCalendar calendar) {
    List<Kind> bare = bare(vocabulary);
    Map<String, Kind> byKind = new LinkedHashMap<>();
    bare.forEach(kind -> byKind.put(kind.name(), kind));
    FactPaths paths = new FactPaths(byKind, byName(figures));
    return new Compilers(
        Lexicon.structs(bare, figures),
        calendar,
        new NameChecks(sources).checks(),
        paths,
        problems);
  }

  private void compileFacts(VocabularyFiles vocabulary, Compilers compilers) {
    for (VocabularyFiles.Draft draft : vocabulary.drafts()) {
      Kind bare = draft.bare();
      List<Fact> compiled = new ArrayList<>();
      draft.facts.forEach(declared -> compiled.add(compile(bare, declared, compilers)));
      kinds.put(draft.name, draft.kind(compiled, layout(draft, bare, compilers)));
    }
  }

  private static Kind.Layout layout(VocabularyFiles.Draft draft, Kind bare, Compilers compilers) {
    return new Kind.Layout(
        List.copyOf(draft.summary),
        draft.groups(),
        draft.accounts.stream().map(account -> account.compiled(bare, compilers)).toList());
  }

  private static Fact compile(Kind kind, FactReader.Declared declared, Compilers compilers) {
    Fact fact = declared.fact();
    if (declared.derived() == null) {
      return fact;
    }
    return new Fact(
        fact.name(),
        fact.type(),
        fact.label(),
        fact.hint(),
        fact.cites(),
        fact.satisfies(),
        fact.options(),
        fact.columns(),
        fact.bounds(),
        null,
        compilers.standing(kind, declared.derived(), Lexicon.typeOf(kind, fact), declared.place()));
  }

  private static Map<String, Fact> byName(List<Fact> facts) {
    Map<String, Fact> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return byName;
  }

  private Text label(String id) {
    if (standings.containsKey(id)) {
      return standings.get(id).name();
    } else if (materials.containsKey(id)) {
      return materials.get(id).label();
    } else if (rules.containsKey(id)) {
      return rules.get(id).title();
    }
    return Text.same(id);
  }
}
