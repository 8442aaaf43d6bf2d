package guiju.platform.project;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Person;
import guiju.platform.web.Cite;
import guiju.platform.web.Findings;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Questions;
import guiju.platform.web.Section;
import guiju.platform.web.SimilarMatters;
import guiju.platform.web.Stage;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers "may I?" by asking the engine about a project that exists nowhere. */
@Component
class MayI {
  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Names names;
  private final SimilarMatters similar;

  MayI(Judge judge, Dossiers dossiers, Names names, SimilarMatters similar) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.names = names;
    this.similar = similar;
  }

  MayIPage page(Visit visit, Person person, Map<String, String> asked) {
    Texts texts = visit.texts();
    Kind kind = kind();
    String owned = named(kind, FactRole.OWNER);
    String called = named(kind, FactRole.TITLE);
    Map<String, String> inputs = new LinkedHashMap<>(asked);
    // How a unit stands turns up in the answer: others than bodies ask for their own only.
    String wanted = inputs.getOrDefault(owned, person.organisation());
    inputs.put(owned, person.maySeeUnit(wanted) ? wanted : person.organisation());
    Questions questions = new Questions(texts, names.known(), kind, kind.ahead(), inputs);
    Map<String, Object> values = questions.values();
    String owner = String.valueOf(values.getOrDefault(owned, person.organisation()));
    Dossier draft =
        dossiers.draft(kind.name(), "new", owned.isEmpty() ? Map.of() : Map.of(owned, owner));
    Dossier dossier = draft.with(draft.facts().with(values));
    Outlook outlook = judge.outlook(dossier, visit.today());
    List<Procedure> path =
        outlook.cases().stream()
            .map(Outlook.Standing::procedure)
            .filter(one -> one.stage() > 0)
            .sorted(Comparator.comparingInt(Procedure::stage))
            .toList();
    List<Finding> all = findings(dossier, path, visit);
    Set<String> answered = new LinkedHashSet<>(values.keySet());
    answered.removeAll(List.of(owned, called));
    List<Finding> findings =
        all.stream()
            .filter(one -> turnsOnThis(one, answered))
            .filter(one -> one.outcome() == Outcome.VIOLATED || one.outcome() == Outcome.MET)
            .toList();
    List<Finding> later =
        all.stream()
            .filter(one -> !turnsOnThis(one, answered))
            .filter(
                one -> one.outcome() == Outcome.VIOLATED || one.outcome() == Outcome.CANNOT_TELL)
            .toList();
    long stops = findings.stream().filter(one -> one.outcome() == Outcome.VIOLATED).count();
    return new MayIPage(
        visit.frame(person, texts.word(Section.MAY_I), Section.MAY_I),
        stops == 0
            ? texts.sentence("mayi.say.clear", path.size())
            : texts.sentence("mayi.say.stops", path.size(), stops),
        questions.views(),
        path.stream()
            .map(one -> new Stage(Stage.Progress.TODO, texts.of(one.title()), citation(texts, one)))
            .toList(),
        path.stream().map(one -> step(texts, one)).toList(),
        new Findings(rulebook, texts).panel(findings, texts.say("mayi.note")),
        later.stream().map(one -> new Findings(rulebook, texts).line(one)).toList(),
        similar.to(visit, person, dossier),
        create(person));
  }

  private Kind kind() {
    return rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
  }

  private static String named(Kind kind, FactRole role) {
    Fact fact = kind.fact(role);
    return fact == null ? "" : fact.name();
  }

  private static String citation(Texts texts, Procedure procedure) {
    return procedure.cites().stream().findFirst().map(texts.wording()::citation).orElse("");
  }

  /** Every rule on the path that can already be judged. */
  private List<Finding> findings(Dossier dossier, List<Procedure> path, Visit visit) {
    Set<Rule> rules = new LinkedHashSet<>();
    path.forEach(
        procedure ->
            procedure
                .actions()
                .values()
                .forEach(
                    action -> {
                      rules.addAll(action.blocking());
                      rules.addAll(action.warning());
                    }));
    return judge.examine(dossier, List.copyOf(rules), visit.today());
  }

  /**
   * Whether a rule turns on what was asked here, or on the unit: then its answer is one about this
   * plan.
   */
  private boolean turnsOnThis(Finding finding, Set<String> answered) {
    Rule rule = rulebook.rules().get(finding.ground().id());
    Kind kind = kind();
    List<String> links = kind.links().stream().map(Kind.Link::name).toList();
    return rule != null
        && rule.holds().reads().stream()
            .anyMatch(
                path ->
                    links.contains(path.get(0))
                        || (path.size() > 1
                            && path.get(0).equals(kind.name())
                            && answered.contains(path.get(1))));
  }

  private MayIPage.Step step(Texts texts, Procedure procedure) {
    String papers =
        procedure.actions().values().stream()
            .flatMap(action -> action.materials().stream())
            .map(material -> texts.of(material.label()))
            .distinct()
            .collect(Collectors.joining(texts.say("list.separator")));
    String bodies =
        procedure.consult().keySet().stream()
            .map(id -> texts.of(rulebook.label(id)))
            .collect(Collectors.joining(texts.say("list.separator")));
    List<Cite> cites =
        procedure.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList();
    return new MayIPage.Step(texts.of(procedure.title()), cites, papers, bodies);
  }

  private String create(Person person) {
    return rulebook.proceduresOf(kind()).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(
            action ->
                action.role().creates()
                    && action.by().capacities().stream().anyMatch(person::holds))
        .findFirst()
        .map(action -> "/acts/" + kind().name() + "/new/" + action.path())
        .orElse("");
  }
}
