package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tabs of a dossier show. */
final class DossierBodies {
  private static final List<String> TABS =
      List.of("facts", "papers", "opinions", "rounds", "checks", "duties", "docket", "diagrams");
  private static final int LATEST = 4;

  private final Rulebook rulebook;
  private final Proof proof;
  private final Visit visit;
  private final Texts texts;
  private final Names.Known names;
  private final Situation situation;
  private final Dossier dossier;
  private final Outlook outlook;
  private final History history;

  DossierBodies(
      Rulebook rulebook,
      Proof proof,
      Visit visit,
      Names.Known names,
      Situation situation,
      Outlook outlook,
      History history) {
    this.rulebook = rulebook;
    this.proof = proof;
    this.visit = visit;
    this.texts = visit.texts();
    this.names = names;
    this.situation = situation;
    this.dossier = situation.dossier();
    this.outlook = outlook;
    this.history = history;
  }

  /** The tab of that name; the first for anything else. */
  String known(String tab) {
    return TABS.contains(tab) ? tab : TABS.get(0);
  }

  List<Tab> tabs(String current) {
    return TABS.stream()
        .filter(tab -> !tab.equals("rounds") || !revisions().isEmpty())
        .map(
            tab ->
                new Tab(
                    texts.say("tab." + tab),
                    count(tab),
                    Addresses.of(dossier) + "?tab=" + tab,
                    tab.equals(current)))
        .toList();
  }

  DossierBody body(String tab, List<Outlook.Possibility> mine) {
    return switch (tab) {
      case "papers" -> new Checklist(texts, visit.today(), dossier, outlook, history).body();
      case "opinions" -> opinions();
      case "rounds" -> new DossierBody.Rounds(revisions());
      case "checks" -> checks(mine);
      case "duties" -> duties();
      case "docket" -> docket();
      case "diagrams" -> diagrams();
      default -> facts();
    };
  }

  private String count(String tab) {
    int count =
        switch (tab) {
          case "papers" ->
              dossier.cases().values().stream().mapToInt(file -> file.materials().size()).sum();
          case "opinions" ->
              dossier.cases().values().stream()
                  .mapToInt(file -> file.presentOpinions().size())
                  .sum();
          case "rounds" -> revisions().size();
          case "duties" -> dossier.obligations().size();
          case "docket" -> (int) dossier.sequence();
          default -> 0;
        };
    return count == 0 ? "" : String.valueOf(count);
  }

  private DossierBody facts() {
    Map<String, List<DossierBody.FactLine>> groups = new LinkedHashMap<>();
    Map<String, String> places = sections();
    Map<String, Entry> sources = history.sources();
    for (Fact fact : ordered(places)) {
      Object value = dossier.facts().recorded(fact.name());
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        String group = places.getOrDefault(fact.name(), texts.say("facts.other"));
        groups
            .computeIfAbsent(group, title -> new ArrayList<>())
            .add(fact(fact, value, sources.get(fact.name())));
      }
    }
    return new DossierBody.FactsBody(
        groups.entrySet().stream()
            .map(group -> new DossierBody.FactGroup(group.getKey(), group.getValue()))
            .toList(),
        latest());
  }

  private List<Fact> ordered(Map<String, String> places) {
    List<String> order = List.copyOf(places.keySet());
    return dossier.kind().facts().stream()
        .sorted(
            java.util.Comparator.comparingInt(
                fact -> {
                  int place = order.indexOf(fact.name());
                  return place < 0 ? Integer.MAX_VALUE : place;
                }))
        .toList();
  }

  // A fact stands under the heading of the first form that asks for it.
  private Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    rulebook.proceduresOf(dossier.kind()).stream()
        .sorted(
            java.util.Comparator.comparingInt(
                one -> one.stage() == 0 ? Integer.MAX_VALUE : one.stage()))
        .flatMap(procedure -> procedure.actions().values().stream())
        .map(guiju.engine.law.Action::form)
        .filter(java.util.Objects::nonNull)
        .forEach(
            form ->
                form.sections()
                    .forEach(
                        section ->
                            section.fields().stream()
                                .filter(Form.Field::kept)
                                .forEach(
                                    field ->
                                        sections.putIfAbsent(
                                            field.name(), texts.of(section.title())))));
    return sections;
  }

  private DossierBody.FactLine fact(
      Fact fact, Object value, @org.jspecify.annotations.Nullable Entry source) {
    Shown shown = new Shown(texts, names, visit.today());
    boolean rows = fact.type() == FactType.ROWS;
    var action = source == null ? null : history.action(source);
    String from =
        source == null
            ? ""
            : texts.say(
                "facts.source",
                action == null ? source.act() : texts.of(action.label()),
                texts.wording().date(source.on(), visit.today()));
    String href =
        source == null ? "" : Addresses.of(dossier) + "?tab=docket#entry-" + source.sequence();
    return new DossierBody.FactLine(
        texts.of(fact.label()),
        rows ? "" : shown.value(fact, value),
        rows ? shown.heads(fact) : List.of(),
        rows ? shown.rows(fact, value) : List.of(),
        from,
        href);
  }

  private DossierBody.Latest latest() {
    List<Entry> entries = history.entries();
    List<Entry> last =
        new ArrayList<>(entries.subList(Math.max(0, entries.size() - LATEST), entries.size()));
    java.util.Collections.reverse(last);
    Proven proven = proven();
    return new DossierBody.Latest(
        proven.words(), Addresses.of(dossier) + "?tab=docket", entries.size(), lines(last, proven));
  }

  private DossierBody docket() {
    List<Entry> entries = new ArrayList<>(history.entries());
    java.util.Collections.reverse(entries);
    Proven proven = proven();
    String verify = "/verify/" + dossier.kind().name() + "/" + dossier.key();
    return new DossierBody.Entries(proven.words(), proven.sound(), verify, lines(entries, proven));
  }

  private List<DossierBody.Entry> lines(List<Entry> entries, Proven proven) {
    EntryLines lines = new EntryLines(rulebook, texts, names, visit.today());
    return entries.stream().map(entry -> lines.line(history, entry, proven.to())).toList();
  }

  private record Proven(String words, boolean sound, long to) {}

  private Proven proven() {
    Verdict verdict = proof.of(dossier.kind().name(), dossier.key()).orElseThrow(NoSuchPage::new);
    String time = texts.wording().time(visit.now());
    return verdict
        .breach()
        .map(
            breach ->
                new Proven(
                    texts.say("docket.breach", breach.sequence()), false, breach.sequence() - 1))
        .orElseGet(
            () ->
                new Proven(
                    texts.say("docket.proven", verdict.entries(), time), true, Long.MAX_VALUE));
  }

  private DossierBody opinions() {
    Opinions opinions = new Opinions(rulebook, texts, visit.today(), dossier, history);
    return new DossierBody.Opinions(
        outlook.cases().stream()
            .flatMap(standing -> opinions.of(standing.procedure()).stream())
            .toList());
  }

  private List<DossierBody.Revision> revisions() {
    RevisionLines lines = new RevisionLines(rulebook, texts, names, visit.today());
    return dossier.cases().values().stream()
        .filter(file -> file.round() > 1)
        .map(file -> rulebook.procedure(file.procedure()))
        .flatMap(
            procedure ->
                Revisions.of(dossier.kind(), procedure, history).stream()
                    .map(revision -> lines.line(procedure, revision)))
        .toList();
  }

  private DossierBody checks(List<Outlook.Possibility> mine) {
    Findings findings = new Findings(rulebook, texts);
    List<Outlook.Possibility> shown = mine.isEmpty() ? turns() : mine;
    String note = texts.say("checks.note", texts.wording().date(visit.today(), visit.today()));
    return new DossierBody.Checks(
        shown.stream()
            .filter(one -> !one.findings().isEmpty())
            .map(
                one ->
                    new DossierBody.CheckedAct(
                        texts.say(
                            "docket.act",
                            texts.of(rulebook.procedure(one.action().procedure()).title()),
                            texts.of(one.action().label())),
                        findings.panel(one.findings(), note)))
            .toList());
  }

  private List<Outlook.Possibility> turns() {
    Set<String> present = new LinkedHashSet<>();
    situation.present().ifPresent(one -> present.add(one.procedure().id()));
    return outlook.possibilities().stream()
        .filter(one -> present.contains(one.action().procedure()))
        .toList();
  }

  private DossierBody duties() {
    return new DossierBody.Duties(outlook.obligations().stream().map(this::duty).toList());
  }

  private DossierBody.Duty duty(Outlook.Pending pending) {
    LocalDate due = pending.obligation().due();
    long since = ChronoUnit.DAYS.between(pending.obligation().since(), visit.today());
    String left =
        due == null ? texts.say("due.none", since) : texts.wording().left(due, visit.today());
    return new DossierBody.Duty(
        texts.of(pending.label()),
        texts.of(rulebook.label(pending.by())),
        due == null
            ? texts.say("due.promptly")
            : texts.wording().dateWithWeekday(due, visit.today()),
        left,
        pending.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        pending.overdue());
  }

  private DossierBody diagrams() {
    List<DossierBody.Drawn> drawn = new ArrayList<>();
    List<Outlook.Standing> order =
        outlook.cases().stream()
            .sorted(
                java.util.Comparator.comparing((Outlook.Standing one) -> !one.begun())
                    .thenComparing(
                        one -> one.procedure().stage() == 0 ? 99 : one.procedure().stage()))
            .toList();
    for (Outlook.Standing standing : order) {
      drawn.add(drawn(standing));
    }
    return new DossierBody.Diagrams(drawn);
  }

  private DossierBody.Drawn drawn(Outlook.Standing standing) {
    Procedure procedure = standing.procedure();
    ProcedureDrawing drawing = new ProcedureDrawing(texts, procedure, this::turn);
    ProcedureDrawing.Way way =
        standing.begun()
            ? new ProcedureDrawing.Way(
                standing.caseFile().state(),
                standing.caseFile().been(),
                history.acts(procedure.id()))
            : ProcedureDrawing.Way.NONE;
    String note =
        standing.begun()
            ? texts.say("diagram.now", texts.of(standing.state().label()))
            : texts.say("diagram.notBegun");
    return new DossierBody.Drawn(
        procedure.id(),
        texts.of(procedure.title()),
        note,
        procedure.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        drawing.draw(way));
  }

  private String turn(String standing) {
    return standing.equals("consulted")
        ? texts.say("procedure.consulted")
        : texts.of(rulebook.label(standing));
  }
}
