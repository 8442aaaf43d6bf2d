package guiju.platform.unit;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Facts;
import guiju.engine.expression.Expression;
import guiju.engine.law.Cure;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Findings;
import guiju.platform.web.Mark;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks every rule that looks at the owner, of a new project of that owner: what it answers is the
 * unit's standing.
 */
@Component
class Standings {
  private static final int PROJECTS_SHOWN = 30;

  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Register register;
  private final Organisations organisations;

  Standings(Judge judge, Dossiers dossiers, Register register, Organisations organisations) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.register = register;
    this.organisations = organisations;
  }

  UnitPage page(Visit visit, Person person, String id) {
    Organisation organisation = organisations.find(id).orElseThrow(NoSuchPage::new);
    if (person.body() == null && !person.organisation().equals(id)) {
      throw new NoSuchPage();
    }
    Texts texts = visit.texts();
    Kind kind = rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
    Fact owner = kind.fact(FactRole.OWNER);
    Map<String, String> answers = owner == null ? Map.of() : Map.of(owner.name(), id);
    List<Finding> findings =
        judge.examine(
            dossiers.draft(kind.name(), "new", answers).with(Facts.of(kind, answers)),
            rules(kind),
            visit.today());
    List<UnitPage.Bar> bars =
        findings.stream()
            .filter(
                one -> one.outcome() == Outcome.VIOLATED || one.outcome() == Outcome.CANNOT_TELL)
            .sorted(java.util.Comparator.comparing(Finding::outcome))
            .map(one -> bar(texts, one))
            .toList();
    List<UnitPage.Bar> quiet =
        findings.stream()
            .filter(one -> one.outcome() == Outcome.MET || one.outcome() == Outcome.NOT_APPLICABLE)
            .map(one -> bar(texts, one))
            .toList();
    long stops =
        bars.stream().filter(one -> one.mark() == Mark.STOP || one.mark() == Mark.WAIVER).count();
    String name = texts.of(organisation.name());
    return new UnitPage(
        visit.frame(person, name, Section.UNITS),
        List.of(new Crumb(texts.word(Section.UNITS), Section.UNITS.href()), new Crumb(name, "")),
        name,
        stops > 0
            ? texts.sentence("unit.say.barred", stops)
            : bars.isEmpty()
                ? texts.sentence("unit.say.free")
                : texts.sentence("unit.say.unknown", bars.size()),
        bars,
        quiet,
        health(texts, id),
        projects(visit, kind, id),
        List.of(),
        docket(id));
  }

  /** Rules on projects that read the owner's dossier. */
  private List<Rule> rules(Kind project) {
    List<String> links = project.links().stream().map(Kind.Link::name).toList();
    return rulebook.rules().values().stream()
        .filter(
            rule ->
                rule.kind().equals(project.name())
                    && (reads(rule.holds(), links) || reads(rule.applies(), links)))
        .toList();
  }

  private static boolean reads(@Nullable Expression expression, List<String> links) {
    return expression != null
        && expression.reads().stream().anyMatch(path -> links.contains(path.get(0)));
  }

  private UnitPage.Bar bar(Texts texts, Finding finding) {
    Findings findings = new Findings(rulebook, texts);
    var line = findings.line(finding);
    Cure cure = finding.ground().cure();
    String why = line.details().isEmpty() ? "" : line.details().get(0).text();
    List<Cite> cites = line.cites();
    String state =
        finding.outcome() == Outcome.VIOLATED ? texts.say("unit.applies") : texts.word(line.mark());
    return new UnitPage.Bar(
        line.mark(), state, line.title(), why, cure == null ? "" : texts.of(cure.text()), cites);
  }

  /** What else the unit owns, kind by kind. */
  private List<UnitPage.Health> health(Texts texts, String id) {
    List<UnitPage.Health> health = new ArrayList<>();
    for (Kind kind : rulebook.kinds().values()) {
      if (kind.fact(FactRole.OWNER) != null && kind.role() != KindRole.PROJECT) {
        Register.Total total =
            register.total(new RegisterQuery(kind.name(), null, id, null, null, null, null, null));
        health.add(
            new UnitPage.Health(
                texts.of(kind.label()),
                String.valueOf(total.count()),
                total.count() == 0 ? texts.say("unit.health.none") : ""));
      }
    }
    return health;
  }

  private List<UnitPage.Line> projects(Visit visit, Kind kind, String id) {
    Texts texts = visit.texts();
    return register
        .lines(
            new RegisterQuery(kind.name(), null, id, null, null, null, null, null),
            PROJECTS_SHOWN,
            0)
        .stream()
        .map(line -> project(texts, line))
        .toList();
  }

  private UnitPage.Line project(Texts texts, RegisterLine line) {
    Procedure procedure =
        line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    Procedure.State state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    String about =
        procedure == null || state == null
            ? ""
            : texts.say("workbench.about", texts.of(procedure.title()), texts.of(state.label()));
    Long amount = line.amount();
    return new UnitPage.Line(
        line.name(),
        Addresses.of(rulebook, line.kind(), line.key()),
        about,
        amount == null ? "" : guiju.engine.dossier.Money.wanGrouped(amount));
  }

  private String docket(String id) {
    return rulebook
        .kindOf(KindRole.UNIT)
        .flatMap(kind -> dossiers.find(kind.name(), id))
        .map(unit -> "/dossiers/" + unit.kind().name() + "/" + unit.key())
        .orElse("");
  }
}
