package guiju.platform.unit;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Outlook;
import guiju.platform.web.ActLine;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Mark;
import guiju.platform.web.Reach;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What would follow for a unit if something is not done by a day: the chain, and the ways out. */
final class Chains {
  private static final int HITS_SHOWN = 3;
  private static final int WAYS_SHOWN = 6;

  private final Holder holder;
  private final Texts texts;
  private final LocalDate today;

  Chains(Holder holder) {
    this.holder = holder;
    this.texts = holder.texts();
    this.today = holder.visit().today();
  }

  UnitPage.Chain chain(Knots.Knot knot) {
    What what = what(knot);
    String date = texts.wording().date(knot.last(), today);
    return new UnitPage.Chain(
        Holder.crumb(knot.member()),
        about(knot.member()),
        what.words().isEmpty()
            ? texts.say("unit.chain.until", date)
            : texts.say("unit.chain.by", date, what.words()),
        texts.wording().left(knot.last(), today),
        texts.say("unit.chain.done", knot.rules().size()),
        what.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        knot.rules().stream().map(rule -> effect(knot, rule)).toList());
  }

  /** What must be done, in the words of the obligation or of the date it hangs on. */
  record What(String words, List<String> cites) {}

  What what(Knots.Knot knot) {
    Map<String, LocalDate> dates = holder.foresight().dates(knot.member(), today);
    List<String> cites = List.of();
    String words = "";
    Set<String> behind = new LinkedHashSet<>();
    knot.rules().forEach(rule -> behind.addAll(holder.facts(rule, knot.member())));
    for (Map.Entry<String, LocalDate> date : dates.entrySet()) {
      Fact fact = holder.kind().fact(date.getKey());
      if (fact != null && behind.contains(fact.name()) && date.getValue().equals(knot.last())) {
        cites = fact.cites();
        words = texts.of(fact.label());
        break;
      }
    }
    return new What(averting(knot).orElse(words), cites);
  }

  // The bars themselves say what averts them; else the date they hang on does.
  private Optional<String> averting(Knots.Knot knot) {
    return knot.rules().stream()
        .map(Rule::bar)
        .map(bar -> bar == null ? null : bar.unless())
        .filter(java.util.Objects::nonNull)
        .map(texts::of)
        .findFirst();
  }

  // Where the member stands on its path.
  private String about(Dossier member) {
    return holder
        .judge()
        .outlook(member, today)
        .present()
        .map(
            standing ->
                texts.say(
                    "workbench.about",
                    texts.of(standing.procedure().title()),
                    texts.of(standing.state().label())))
        .orElse("");
  }

  private UnitPage.Effect effect(Knots.Knot knot, Rule rule) {
    Rule.Bar bar = rule.bar();
    boolean whole = holder.foresight().ofOwner(holder.kind()).contains(rule);
    List<UnitPage.Hit> hits = new ArrayList<>();
    for (Dossier member : whole ? holder.owner().members() : List.of(knot.member())) {
      hit(member, rule).ifPresent(where -> hits.add(new UnitPage.Hit(Holder.crumb(member), where)));
    }
    return new UnitPage.Effect(
        bar == null ? texts.of(rule.title()) : texts.of(bar.says()),
        holder.by(rule),
        rule.ground().cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        hits.stream().limit(HITS_SHOWN).toList());
  }

  // A matter under way stops at the act the bar blocks.
  private Optional<String> hit(Dossier member, Rule rule) {
    for (Action action : holder.blocked(rule)) {
      CaseFile file = member.cases().get(action.procedure());
      Procedure procedure = holder.judge().rulebook().procedure(action.procedure());
      Procedure.State state = file == null ? null : procedure.states().get(file.state());
      if (state != null
          && state.ending() == Procedure.Ending.NONE
          && concerns(action, rule, member)) {
        return Optional.of(
            texts.say("unit.hit", texts.of(procedure.title()), texts.of(action.label())));
      }
    }
    return Optional.empty();
  }

  /** A rule that carries a bar out for some matters only does not touch the others. */
  private boolean concerns(Action action, Rule rule, Dossier member) {
    List<Rule> carriers =
        holder.carriers(rule).stream().filter(action.blocking()::contains).toList();
    return carriers.contains(rule)
        || holder.judge().examine(member, carriers, today).stream()
            .anyMatch(finding -> finding.outcome() != Outcome.NOT_APPLICABLE);
  }

  /** Acts on the causes that lead out: in procedures that set what the bars rest on. */
  List<UnitPage.Way> ways(Map<Dossier, Set<Rule>> causes) {
    List<UnitPage.Way> ways = new ArrayList<>();
    causes.forEach(
        (member, rules) -> {
          Set<String> procedures = new LinkedHashSet<>();
          rules.forEach(rule -> procedures.addAll(settling(rule, member)));
          for (Outlook.Possibility possible :
              holder.judge().outlook(member, today).possibilities()) {
            if (procedures.contains(possible.action().procedure())
                && leadsOn(possible)
                && ways.size() < WAYS_SHOWN) {
              ways.add(new UnitPage.Way(line(member, possible), Holder.crumb(member).label()));
            }
          }
        });
    return ways;
  }

  // Something somebody of a relation does that moves its case on; returning and withdrawing do not.
  private boolean leadsOn(Outlook.Possibility possible) {
    String to = possible.action().to();
    Procedure procedure = holder.judge().rulebook().procedure(possible.action().procedure());
    return to != null
        && Objects.requireNonNull(procedure.states().get(to)).ending() != Procedure.Ending.BAD
        && !possible.action().role().returns()
        && possible.who().stream().anyMatch(who -> who.body() == null);
  }

  private Set<String> settling(Rule rule, Dossier on) {
    Set<String> facts = holder.facts(rule, on);
    Set<String> procedures = new LinkedHashSet<>();
    for (Procedure procedure : holder.judge().rulebook().proceduresOf(on.kind())) {
      boolean settles =
          procedure.actions().values().stream()
              .anyMatch(
                  action ->
                      action.isTaken()
                          && (action.sets().keySet().stream().anyMatch(facts::contains)
                              || asks(action, facts)));
      if (settles) {
        procedures.add(procedure.id());
      }
    }
    return procedures;
  }

  private static boolean asks(Action action, Set<String> facts) {
    return action.form() != null
        && action.form().fields().stream()
            .anyMatch(field -> field.kept() && facts.contains(field.name()));
  }

  private ActLine line(Dossier member, Outlook.Possibility possible) {
    Action action = possible.action();
    int lacking = possible.obstacles().size();
    boolean mine = !Reach.capacities(possible, holder.person()).isEmpty();
    String procedure = texts.of(holder.judge().rulebook().procedure(action.procedure()).title());
    return new ActLine(
        texts.say("docket.act", procedure, texts.of(action.label())),
        mine ? Addresses.act(member, action.path()) : "",
        action.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList(),
        lacking == 0 ? Mark.TICK : Mark.LACKING,
        lacking == 0
            ? texts.say("unit.way.open")
            : texts.say(
                "dossier.lacks", texts.of(possible.obstacles().get(0).ground().title()), lacking),
        false);
  }
}
