package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Overview.Figure;
import guiju.engine.law.Overview.Group;
import guiju.engine.law.Overview.Level;
import guiju.engine.law.Procedure;
import guiju.platform.identity.Person;
import guiju.platform.insight.Lamps.Wanted;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Steps;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out the leaders' view. */
@Component
class Leaders {
  static final String PATH = "/leaders";
  private static final int DECISIONS = 8;
  private static final int LAMPS = 5;

  private final Rulebook rulebook;
  private final Watch watch;
  private final Lamps lamps;
  private final LampWords words;
  private final Waits waits;
  private final Sums sums;
  private final Charts charts;
  private final Selection selection;
  private final Names names;

  Leaders(Sources sources, Names names) {
    this.rulebook = sources.rulebook();
    this.watch = sources.watch();
    this.lamps = sources.lamps();
    this.waits = sources.waits();
    this.sums = sources.sums();
    this.charts = sources.charts();
    this.selection = sources.selection();
    this.words = new LampWords(rulebook);
    this.names = names;
  }

  /** Where the figures come from. */
  @org.springframework.stereotype.Component
  record Sources(
      Rulebook rulebook,
      Watch watch,
      Lamps lamps,
      Waits waits,
      Sums sums,
      Charts charts,
      Selection selection) {}

  LeadersPage page(Visit visit, Person person, Wish wish) {
    if (person.body() == null) {
      throw new NoSuchPage();
    }
    boolean current = watch.catchUp();
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Scope scope = Scope.of(person, wish.unit(), wish.year());
    List<Lamps.Count> counts = lamps.counts(scope);
    List<String> deciders = deciders(person);
    List<Waits.Matter> waiting = waits.of(deciders, scope, 100);
    Wanted wanted = Supervision.count(counts, Wanted.APART) > 0 ? Wanted.APART : Wanted.RISK;
    return new LeadersPage(
        visit.frame(person, texts.word(Section.LEADERS), Section.LEADERS),
        say(texts, counts, deciders, waiting.size()),
        texts.say("leaders.date", texts.wording().dateWithWeekday(visit.today(), visit.today())),
        current,
        selection.filter(texts, known, person, lamps.kind(), wish),
        waiting.stream()
            .limit(DECISIONS)
            .map(one -> decision(visit, known, person, deciders, one))
            .toList(),
        words.tallies(texts, counts),
        lamps.page(scope, wanted, LAMPS, 0).stream()
            .map(lamp -> words.line(visit, known, lamp))
            .toList(),
        more(texts, counts, wanted, wish),
        nests(texts, scope),
        List.of(
            charts.phases(texts, scope),
            charts.queues(visit, scope),
            charts.units(texts, known, scope),
            charts.years(texts, scope)));
  }

  /** Those the reader may decide for; for other readers the first the rulebook names. */
  private List<String> deciders(Person person) {
    List<String> all = rulebook.overview().deciders();
    List<String> own =
        person.capacities().stream()
            .map(Capacity::standing)
            .filter(all::contains)
            .distinct()
            .toList();
    return own.isEmpty() ? all.stream().limit(1).toList() : own;
  }

  private Sentence say(Texts texts, List<Lamps.Count> counts, List<String> deciders, int waiting) {
    String who =
        String.join(
            texts.say("list.separator"),
            deciders.stream().map(id -> texts.of(rulebook.label(id))).toList());
    long all = Supervision.count(counts, Wanted.ALL);
    long risk = Supervision.count(counts, Wanted.RISK);
    long praised =
        counts.stream()
            .filter(one -> one.computed() == Level.RISK.ordinal())
            .filter(one -> one.rating() != null && one.rating() == Level.NORMAL.ordinal())
            .mapToLong(Lamps.Count::count)
            .sum();
    String whole =
        risk == 0
            ? texts.say("leaders.whole.calm", all)
            : praised == 0
                ? texts.say("leaders.whole.told", all, risk)
                : texts.say("leaders.whole", all, risk, praised);
    return waiting == 0
        ? texts.sentence("leaders.say.none", who, whole)
        : texts.sentence("leaders.say", waiting, who, whole);
  }

  private LeadersPage.Decision decision(
      Visit visit, Names.Known known, Person person, List<String> deciders, Waits.Matter one) {
    Texts texts = visit.texts();
    Procedure procedure = rulebook.procedures().get(one.procedure());
    Action action = procedure == null ? null : Steps.leading(procedure, one.acts());
    Procedure.State state = procedure == null ? null : procedure.states().get(one.state());
    String owner = one.owner();
    return new LeadersPage.Decision(
        action == null || procedure == null
            ? one.name()
            : texts.say(
                "workbench.act",
                texts.of(Steps.called(procedure, one.state(), action)),
                one.name()),
        Addresses.of(rulebook, one.kind(), one.key()),
        texts.say(
            "leaders.waits",
            owner == null ? "" : texts.of(known.organisation(owner)),
            procedure == null ? one.procedure() : texts.of(procedure.title()),
            state == null ? one.state() : texts.of(state.label()),
            ChronoUnit.DAYS.between(one.since(), visit.today())),
        action == null
            ? List.of()
            : action.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList(),
        action != null
            && action.by().capacities().stream()
                .anyMatch(held -> deciders.contains(held.standing()) && person.holds(held)));
  }

  private static LeadersPage.More more(
      Texts texts, List<Lamps.Count> counts, Wanted wanted, Wish wish) {
    long count = Supervision.count(counts, wanted);
    String lamps = wanted == Wanted.APART ? "apart" : "risk";
    return new LeadersPage.More(
        texts.say("leaders.all", count),
        new Wish(Supervision.PATH, "lamps", wish.unit(), wish.year()).to("lamps")
            + "&lamps="
            + lamps,
        texts.say("leaders." + lamps, count));
  }

  private List<LeadersPage.Sum> nests(Texts texts, Scope scope) {
    List<LeadersPage.Sum> nests = new ArrayList<>();
    Map<Group, List<Figure>> groups = new HashMap<>();
    for (Figure figure : rulebook.overview().figures()) {
      groups.computeIfAbsent(figure.group(), group -> new ArrayList<>()).add(figure);
    }
    Scope every = new Scope(scope.owner(), null, scope.reader(), scope.authors());
    for (Figure figure : rulebook.overview().figures()) {
      List<Figure> group = groups.remove(figure.group());
      if (group == null) {
        continue;
      }
      Map<String, Long> totals = new HashMap<>();
      sums.byYear(group.stream().map(Figure::id).toList(), every)
          .forEach(sum -> totals.merge(sum.figure(), sum.amount(), Math::addExact));
      Nest.chains(group).stream()
          .filter(chain -> chain.size() > 2 && totals.containsKey(chain.get(0).id()))
          .forEach(
              chain ->
                  nests.add(
                      new LeadersPage.Sum(
                          chain.get(0).id(),
                          texts.say("leaders.money", texts.of(figure.group().label())),
                          texts.say("money.unit"),
                          Nest.of(texts, chain, totals))));
    }
    return nests;
  }
}
