package guiju.platform.unit;

import guiju.engine.Foresight;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bite;
import guiju.engine.ruling.Turn;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Crumb;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How a unit stands: which bars bite it now and because of what, which will if a day passes, and
 * what leads out.
 */
@Component
class Standings {
  private static final int PROJECTS_SHOWN = 30;
  private static final int MONTHS_AHEAD = 14;

  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Register register;
  private final Organisations organisations;
  private final Chronicle chronicle;
  private final Foresight foresight;

  Standings(
      Judge judge,
      Dossiers dossiers,
      Register register,
      Organisations organisations,
      Chronicle chronicle) {
    this.judge = judge;
    this.foresight = new Foresight(judge);
    this.chronicle = chronicle;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.register = register;
    this.organisations = organisations;
  }

  UnitPage page(Visit visit, Person person, String id) {
    Organisation organisation = organisations.find(id).orElseThrow(NoSuchPage::new);
    if (!person.maySeeUnit(id)) {
      throw new NoSuchPage();
    }
    Holder holder = holder(visit, person, id);
    Texts texts = visit.texts();
    LocalDate today = visit.today();
    List<Bite> bites = holder.foresight().bites(holder.owner(), today);
    List<Turn> turns =
        holder.foresight().turns(holder.owner(), today, today.plusMonths(MONTHS_AHEAD));
    Chains chains = new Chains(holder);
    List<Knots.Knot> knots = new Knots(holder::member).tied(bites, turns);
    Bars bars = new Bars(holder, dossiers, chronicle, turns);
    String name = texts.of(organisation.name());
    return new UnitPage(
        visit.frame(person, name, Section.UNITS),
        List.of(new Crumb(texts.word(Section.UNITS), Section.UNITS.href()), new Crumb(name, "")),
        name,
        say(holder, chains, bites, knots),
        bars.standing(bites),
        knots.stream().map(chains::chain).toList(),
        chains.ways(causes(holder, bites, knots)),
        bars.quiet(bites),
        health(texts, id),
        projects(visit, holder.kind(), id),
        docket(id));
  }

  private Holder holder(Visit visit, Person person, String id) {
    Kind kind = rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
    Fact owner = kind.fact(FactRole.OWNER);
    Map<String, String> answers = owner == null ? Map.of() : Map.of(owner.name(), id);
    Dossier newcomer = dossiers.draft(kind.name(), "new", answers).with(Facts.of(kind, answers));
    List<Dossier> members =
        newcomer.linked().one().values().stream()
            .flatMap(
                link ->
                    link.kind().collections().stream()
                        .filter(one -> one.kind().equals(kind.name()))
                        .flatMap(
                            one ->
                                link.linked().many().getOrDefault(one.name(), List.of()).stream()))
            .toList();
    return new Holder(visit, person, new Foresight.Owner(newcomer, members), judge, foresight);
  }

  // What bites, then the first thing to come.
  private static Sentence say(
      Holder holder, Chains chains, List<Bite> bites, List<Knots.Knot> knots) {
    Texts texts = holder.texts();
    long biting = bites.stream().filter(Bars::isBiting).count();
    if (knots.isEmpty()) {
      return biting > 0
          ? texts.sentence("unit.say.barred", biting)
          : bites.isEmpty()
              ? texts.sentence("unit.say.free")
              : texts.sentence("unit.say.unknown", bites.size());
    }
    Knots.Knot first = knots.get(0);
    String cites =
        String.join(
            texts.say("list.separator"),
            first.rules().stream()
                .flatMap(rule -> rule.ground().cites().stream())
                .distinct()
                .map(texts.wording()::citation)
                .toList());
    Object[] words = {
      biting,
      Holder.crumb(first.member()).label(),
      texts.wording().date(first.last(), holder.visit().today()),
      chains.what(first).words(),
      cites
    };
    String key = chains.what(first).words().isEmpty() ? "unit.say.turns" : "unit.say.unless";
    return texts.sentence(biting > 0 ? key + ".more" : key, words);
  }

  private static Map<Dossier, Set<Rule>> causes(
      Holder holder, List<Bite> bites, List<Knots.Knot> knots) {
    Map<Dossier, Set<Rule>> causes = new LinkedHashMap<>();
    knots.forEach(
        knot ->
            causes
                .computeIfAbsent(knot.member(), one -> new LinkedHashSet<>())
                .addAll(knot.rules()));
    for (Bite bite : bites) {
      if (bite.because().isEmpty()) {
        holder
            .own()
            .ifPresent(
                own -> causes.computeIfAbsent(own, one -> new LinkedHashSet<>()).add(bite.rule()));
      }
      for (String key : bite.because()) {
        holder
            .member(key)
            .ifPresent(
                member ->
                    causes.computeIfAbsent(member, one -> new LinkedHashSet<>()).add(bite.rule()));
      }
    }
    return causes;
  }

  /** What else the unit owns, kind by kind. */
  private List<UnitPage.Health> health(Texts texts, String id) {
    List<UnitPage.Health> health = new ArrayList<>();
    for (Kind kind : rulebook.kinds().values()) {
      if (kind.fact(FactRole.OWNER) != null && kind.role() != KindRole.PROJECT) {
        Register.Total total = register.total(RegisterQuery.all(kind.name()).where(Facet.UNIT, id));
        if (total.count() == 0) {
          continue;
        }
        health.add(new UnitPage.Health(texts.of(kind.label()), String.valueOf(total.count())));
      }
    }
    return health;
  }

  private List<UnitPage.Line> projects(Visit visit, Kind kind, String id) {
    Texts texts = visit.texts();
    return register
        .latest(RegisterQuery.all(kind.name()).where(Facet.UNIT, id), PROJECTS_SHOWN)
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
