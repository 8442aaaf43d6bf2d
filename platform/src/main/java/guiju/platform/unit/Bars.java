package guiju.platform.unit;

import guiju.engine.Foresight;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Cure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bite;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Turn;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.web.Cite;
import guiju.platform.web.Findings;
import guiju.platform.web.Mark;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Bars that bite now: because of what, since when, until when, carried out by whom. */
final class Bars {
  private final Holder holder;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final List<Turn> turns;
  private final Texts texts;
  private final LocalDate today;

  Bars(Holder holder, Dossiers dossiers, Chronicle chronicle, List<Turn> turns) {
    this.holder = holder;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.turns = turns;
    this.texts = holder.texts();
    this.today = holder.visit().today();
  }

  /** Bars that bite or cannot be told, those that bite first. */
  List<UnitPage.Bar> standing(List<Bite> bites) {
    List<UnitPage.Bar> bars = new ArrayList<>();
    bites.stream().filter(Bars::isBiting).map(this::biting).forEach(bars::add);
    bites.stream().filter(bite -> !isBiting(bite)).map(this::open).forEach(bars::add);
    return bars;
  }

  /** Bars on the unit as a whole that neither bite nor are open. */
  List<UnitPage.Bar> quiet(List<Bite> bites) {
    Set<Rule> loud = bites.stream().map(Bite::rule).collect(java.util.stream.Collectors.toSet());
    return holder.foresight().ofOwner(holder.kind()).stream()
        .filter(rule -> !loud.contains(rule))
        .map(rule -> line(rule, new Head(Mark.TICK, "", texts.of(rule.title())), "", Period.NONE))
        .toList();
  }

  static boolean isBiting(Bite bite) {
    return !bite.because().isEmpty()
        || !bite.on().isEmpty()
        || bite.finding().outcome() == Outcome.VIOLATED;
  }

  private UnitPage.Bar biting(Bite bite) {
    Mark mark = Findings.mark(bite.finding());
    return line(
        bite.rule(),
        new Head(mark == Mark.WAIVER ? mark : Mark.STOP, texts.say("unit.applies"), says(bite)),
        why(bite),
        period(bite));
  }

  private UnitPage.Bar open(Bite bite) {
    return line(
        bite.rule(),
        new Head(Mark.UNKNOWN, texts.word(Mark.UNKNOWN), texts.of(bite.rule().title())),
        texts.of(bite.finding().evidence().message()),
        Period.NONE);
  }

  private record Head(Mark mark, String state, String title) {}

  private UnitPage.Bar line(Rule rule, Head head, String why, Period period) {
    Cure cure = rule.ground().cure();
    List<Cite> cites = rule.ground().cites().stream().map(cite -> Cite.of(cite, texts)).toList();
    return new UnitPage.Bar(
        head.mark(),
        head.state(),
        head.title(),
        why,
        period.words(),
        period.ends(),
        cure == null ? "" : texts.of(cure.text()),
        holder.by(rule),
        cites);
  }

  /** What a bar keeps from happening, and to what when it bites one dossier alone. */
  private String says(Bite bite) {
    Rule.Bar bar = bite.rule().bar();
    String says = bar == null ? texts.of(bite.rule().title()) : texts.of(bar.says());
    return holder
        .member(bite.on())
        .map(member -> texts.say("unit.bar.on", Holder.crumb(member).label(), says))
        .orElse(says);
  }

  // A bar of the unit as a whole says what it found; one on a single dossier says what happened.
  private String why(Bite bite) {
    Finding finding = bite.finding();
    if (finding.outcome() == Outcome.VIOLATED) {
      return texts.of(finding.evidence().message());
    }
    return bite.because().stream()
        .map(holder::member)
        .flatMap(java.util.Optional::stream)
        .map(member -> happened(bite.rule(), member))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String happened(Rule rule, Dossier member) {
    Entry last = last(member, holder.facts(rule, member));
    if (last == null) {
      return "";
    }
    String act = last.act();
    int dot = act.indexOf('.');
    Action action =
        holder.judge().rulebook().procedures().containsKey(act.substring(0, dot))
            ? holder
                .judge()
                .rulebook()
                .procedure(act.substring(0, dot))
                .actions()
                .get(act.substring(dot + 1))
            : null;
    return texts.say(
        "unit.because",
        Holder.crumb(member).label(),
        texts.wording().fullDate(last.on()),
        action == null ? act : texts.of(action.label()));
  }

  private @Nullable Entry last(Dossier dossier, Set<String> facts) {
    Entry last = null;
    for (Entry entry : chronicle.of(dossier.kind().name(), dossier.key())) {
      if (changes(entry, facts)) {
        last = entry;
      }
    }
    return last;
  }

  private static boolean changes(Entry entry, Set<String> facts) {
    return entry.tree().get("change") instanceof Map<?, ?> change
        && change.get("facts") instanceof Map<?, ?> changed
        && changed.keySet().stream().anyMatch(name -> facts.contains(String.valueOf(name)));
  }

  private Period period(Bite bite) {
    LocalDate since = since(bite);
    LocalDate end =
        turns.stream()
            .filter(turn -> !turn.begins() && turn.bite().rule().equals(bite.rule()))
            .filter(turn -> turn.bite().on().equals(bite.on()))
            .map(turn -> turn.day().minusDays(1))
            .findFirst()
            .orElse(null);
    String from = since == null ? "" : texts.wording().fullDate(since);
    if (end != null) {
      String until =
          since != null && since.getYear() == end.getYear()
              ? texts.wording().date(end, since)
              : texts.wording().fullDate(end);
      return new Period(texts.say("unit.period.until", from, until), texts.say("unit.period.ends"));
    }
    return since == null
        ? Period.NONE
        : new Period(texts.say("unit.period.from", from), texts.say("unit.period.lifted"));
  }

  // From when to when, and how it ends.
  private record Period(String words, String ends) {
    static final Period NONE = new Period("", "");
  }

  // Back through what the docket and the calendar know of the cause, as long as it bit. What the
  // owner's own dossier says has stood there since the last act that changed it.
  private @Nullable LocalDate since(Bite bite) {
    LocalDate since =
        bite.because().isEmpty()
            ? holder
                .own()
                .map(own -> last(own, holder.facts(bite.rule(), own)))
                .map(Entry::on)
                .orElse(null)
            : null;
    for (String key : bite.because()) {
      LocalDate one = holder.member(key).map(member -> since(bite.rule(), member)).orElse(null);
      since = one != null && (since == null || one.isBefore(since)) ? one : since;
    }
    return since;
  }

  private @Nullable LocalDate since(Rule rule, Dossier member) {
    LocalDate since = null;
    for (LocalDate day : days(member).descendingSet()) {
      Dossier then = dossiers.asOf(member.kind().name(), member.key(), day).orElse(null);
      if (then == null || !bites(rule, then, day)) {
        return since;
      }
      since = day;
    }
    return since;
  }

  private boolean bites(Rule rule, Dossier then, LocalDate day) {
    Foresight.Owner alone = new Foresight.Owner(holder.owner().newcomer(), List.of(then));
    return holder.foresight().bites(alone, day).stream()
        .anyMatch(bite -> bite.rule().equals(rule) && isBiting(bite));
  }

  private TreeSet<LocalDate> days(Dossier member) {
    TreeSet<LocalDate> days = new TreeSet<>();
    chronicle.of(member.kind().name(), member.key()).forEach(entry -> days.add(entry.on()));
    holder
        .foresight()
        .dates(member, today)
        .values()
        .forEach(
            date -> {
              days.add(date);
              days.add(date.plusDays(1));
            });
    days.add(today.withDayOfYear(1));
    days.removeIf(day -> day.isAfter(today));
    return days;
  }
}
