package guiju.engine;

import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.dossier.Obligation;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bite;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import guiju.engine.ruling.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks along time at the bars of a rulebook: which of them bite an owner on a day, because of
 * which of the owner's dossiers, and on which coming day that changes if nobody does anything.
 */
public final class Foresight {
  private static final int CLOCK_ACTS = 8;

  private final Judge judge;
  private final Rulebook rulebook;
  private final List<Rule> bars;

  /** A foresight by a judge's rulebook. */
  public Foresight(Judge judge) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.bars = rulebook.rules().values().stream().filter(rule -> rule.bar() != null).toList();
  }

  /**
   * An owner.
   *
   * @param newcomer a dossier the owner would bring in next, seeing what it would see
   * @param members what the owner has, of the same kind
   */
  public record Owner(Dossier newcomer, List<Dossier> members) {}

  /** Bars that look at the owner as a whole, in rulebook order. */
  public List<Rule> ofOwner(Kind kind) {
    return bars.stream()
        .filter(rule -> rule.kind().equals(kind.name()) && looksAtOwner(rule))
        .toList();
  }

  /** Bars that bite on a day, and those of the owner as a whole that cannot be told. */
  public List<Bite> bites(Owner owner, LocalDate day) {
    Kind kind = owner.newcomer().kind();
    List<Bite> bites = new ArrayList<>();
    for (Rule rule : bars) {
      if (!rule.kind().equals(kind.name())) {
        continue;
      }
      if (looksAtOwner(rule)) {
        ofOwner(rule, owner, day, bites);
      } else {
        for (Dossier member : owner.members()) {
          Finding finding = ask(rule, member, day);
          if (isBiting(rule, member, finding, day)) {
            bites.add(new Bite(rule, finding, member.key(), List.of(member.key())));
          }
        }
      }
    }
    return bites;
  }

  private void ofOwner(Rule rule, Owner owner, LocalDate day, List<Bite> bites) {
    Dossier newcomer = seeing(owner.newcomer(), owner.members());
    Finding finding = ask(rule, newcomer, day);
    if (isBiting(rule, newcomer, finding, day)) {
      List<String> because =
          owner.members().stream()
              .filter(member -> isCause(rule, owner.newcomer(), member, day))
              .map(Dossier::key)
              .toList();
      bites.add(new Bite(rule, finding, "", because));
    } else if (finding.outcome() == Outcome.CANNOT_TELL) {
      bites.add(new Bite(rule, finding, "", List.of()));
    }
  }

  /** Whether a dossier alone would make the bar bite. */
  private boolean isCause(Rule rule, Dossier newcomer, Dossier member, LocalDate day) {
    Dossier alone = seeing(newcomer, List.of(member));
    Dossier without = seeing(newcomer, List.of());
    return isBiting(rule, alone, ask(rule, alone, day), day)
        && !isBiting(rule, without, ask(rule, without, day), day);
  }

  private Finding ask(Rule rule, Dossier dossier, LocalDate day) {
    return judge.examine(dossier, List.of(rule), day).get(0);
  }

  private boolean isBiting(Rule rule, Dossier dossier, Finding finding, LocalDate day) {
    Rule.Bar bar = rule.bar();
    Expression when = bar == null ? null : bar.when();
    if (finding.outcome() == Outcome.WAIVED || finding.outcome() == Outcome.EXEMPT) {
      return false;
    }
    return when == null
        ? finding.outcome() == Outcome.VIOLATED
        : judge.holds(dossier, when, day) == Truth.YES;
  }

  /** The owner's own dossier, as the newcomer sees it, has these members and no others. */
  private static Dossier seeing(Dossier newcomer, List<Dossier> members) {
    Map<String, Dossier> links = new LinkedHashMap<>();
    newcomer
        .linked()
        .one()
        .forEach(
            (name, link) -> {
              Map<String, List<Dossier>> many = new LinkedHashMap<>(link.linked().many());
              link.kind().collections().stream()
                  .filter(one -> one.kind().equals(newcomer.kind().name()))
                  .forEach(one -> many.put(one.name(), members));
              links.put(name, link.seeing(new Linked(link.linked().one(), many)));
            });
    return newcomer.seeing(new Linked(links, newcomer.linked().many()));
  }

  private boolean looksAtOwner(Rule rule) {
    return !links(rule).isEmpty();
  }

  /** Links of the rule's kind it reads along. */
  private List<String> links(Rule rule) {
    List<List<String>> reads = reads(rule);
    return rulebook.kind(rule.kind()).links().stream()
        .map(Kind.Link::name)
        .filter(name -> reads.stream().anyMatch(path -> path.get(0).equals(name)))
        .toList();
  }

  private static List<List<String>> reads(Rule rule) {
    List<List<String>> reads = new ArrayList<>(rule.holds().reads());
    if (rule.applies() != null) {
      reads.addAll(rule.applies().reads());
    }
    return reads;
  }

  /**
   * Days after one and up to another on which a bar begins or ceases to bite, if nobody does
   * anything: nothing but the calendar and the clock's own acts.
   */
  public List<Turn> turns(Owner owner, LocalDate after, LocalDate until) {
    List<Turn> turns = new ArrayList<>();
    List<Bite> before = biting(owner, after);
    for (LocalDate day : days(owner.members(), after, until)) {
      Owner then = aged(owner, day);
      List<Bite> now = biting(then, day);
      for (Bite bite : now) {
        if (same(before, bite).isEmpty()) {
          turns.add(new Turn(day, bite, true));
        }
      }
      for (Bite bite : before) {
        if (same(now, bite).isEmpty()) {
          turns.add(new Turn(day, bite, false));
        }
      }
      before = now;
    }
    return turns;
  }

  private List<Bite> biting(Owner owner, LocalDate day) {
    return bites(owner, day).stream()
        .filter(bite -> bite.finding().outcome() != Outcome.CANNOT_TELL || !bite.on().isEmpty())
        .toList();
  }

  private static List<Bite> same(List<Bite> bites, Bite bite) {
    return bites.stream()
        .filter(one -> one.rule().equals(bite.rule()) && one.on().equals(bite.on()))
        .filter(one -> one.because().containsAll(bite.because()))
        .toList();
  }

  private Owner aged(Owner owner, LocalDate day) {
    return new Owner(
        owner.newcomer(), owner.members().stream().map(member -> aged(member, day)).toList());
  }

  /** What the clock itself would do to a dossier by that day. */
  private Dossier aged(Dossier dossier, LocalDate day) {
    Dossier aged = dossier;
    for (int taken = 0; taken < CLOCK_ACTS; taken++) {
      List<Action> due = judge.due(aged, day);
      if (due.isEmpty()
          || !(judge.tick(aged, Outlooks.byClock(due.get(0), day))
              instanceof Ruling.Permitted permitted)) {
        return aged;
      }
      aged = permitted.next().seeing(dossier.linked());
    }
    return aged;
  }

  /** Days on which something may change: after a last day, on and after a known date, new year. */
  private List<LocalDate> days(List<Dossier> members, LocalDate after, LocalDate until) {
    Set<LocalDate> days = new TreeSet<>();
    for (int year = after.getYear() + 1; year <= until.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
    }
    for (Dossier member : members) {
      for (LocalDate date : dates(member, after).values()) {
        days.add(date);
        days.add(date.plusDays(1));
      }
    }
    days.removeIf(day -> !day.isAfter(after) || day.isAfter(until));
    return List.copyOf(days);
  }

  /**
   * Dates of a dossier, computed ones included: last days of obligations by the obligation's id,
   * facts by their names.
   */
  public Map<String, LocalDate> dates(Dossier dossier, LocalDate on) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    for (Obligation owed : dossier.obligations()) {
      LocalDate due = owed.due();
      if (due != null) {
        dates.put(owed.id(), due);
      }
    }
    for (Fact fact : dossier.kind().facts()) {
      if (fact.type() == FactType.DATE
          && judge.value(dossier, fact.name(), on) instanceof LocalDate date) {
        dates.put(fact.name(), date);
      }
    }
    return dates;
  }

  /** Facts of a kind that decide whether a bar bites, those behind computed facts included. */
  public Set<String> facts(Rule rule, Kind kind) {
    Set<String> facts = new LinkedHashSet<>();
    Rule.Bar bar = rule.bar();
    Expression when = bar == null ? null : bar.when();
    List<List<String>> paths = new ArrayList<>(when == null ? reads(rule) : when.reads());
    // What a bar on all the owner brings in asks of the newcomer itself does not make it bite.
    List<String> links = links(rule);
    if (!links.isEmpty()) {
      paths.removeIf(path -> !links.contains(path.get(0)));
    }
    paths.forEach(path -> collect(path, kind, facts));
    return facts;
  }

  private static void collect(List<String> path, Kind kind, Set<String> facts) {
    for (String part : path) {
      Fact fact = kind.fact(part);
      if (fact != null && facts.add(part) && fact.derived() != null) {
        fact.derived().reads().forEach(deeper -> collect(deeper, kind, facts));
      }
    }
  }
}
