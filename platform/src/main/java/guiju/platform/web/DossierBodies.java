package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Account;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Verdict;
import guiju.platform.obligation.Duties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the tabs of a dossier show. */
final class DossierBodies {
  private static final List<String> TABS =
      List.of(
          "facts",
          "papers",
          "opinions",
          "rounds",
          "money",
          "checks",
          "duties",
          "docket",
          "diagrams");
  private static final int LATEST = 4;

  private final Rulebook rulebook;
  private final Vouching vouching;
  private final Visit visit;
  private final Texts texts;
  private final LocalDate day;
  private final AsOf asOf;
  private final Names.Known names;
  private final Situation situation;
  private final Dossier dossier;
  private final Outlook outlook;
  private final History history;
  private final List<Account> accounts;

  /** Who looks, on which day, at what. */
  record Look(Visit visit, Names.Known names, Situation situation, AsOf asOf) {}

  DossierBodies(
      Rulebook rulebook, Look look, Vouching vouching, List<Account> accounts, History history) {
    this.rulebook = rulebook;
    this.vouching = vouching;
    this.visit = look.visit();
    this.texts = visit.texts();
    this.names = look.names();
    this.asOf = look.asOf();
    this.day = asOf.day();
    this.situation = look.situation();
    this.dossier = situation.dossier();
    this.outlook = situation.outlook();
    this.accounts = accounts;
    this.history = history;
  }

  /** The tab of that name; the first for anything else. */
  String known(String tab) {
    return TABS.contains(tab) ? tab : TABS.get(0);
  }

  List<Tab> tabs(String current) {
    return TABS.stream()
        .filter(tab -> !tab.equals("rounds") || !revisions().isEmpty())
        .filter(tab -> !tab.equals("money") || !accounts.isEmpty())
        .filter(tab -> !tab.equals("checks") || !asOf.past())
        .map(tab -> new Tab(texts.say("tab." + tab), count(tab), href(tab), tab.equals(current)))
        .toList();
  }

  DossierBody body(String tab, List<Outlook.Possibility> mine) {
    return switch (tab) {
      case "papers" -> new Checklist(texts, day, dossier, outlook, history).body();
      case "opinions" -> opinions();
      case "rounds" -> new DossierBody.Rounds(revisions());
      case "checks" -> checks(mine);
      case "duties" -> duties();
      case "docket" -> docket();
      case "diagrams" -> diagrams();
      case "money" -> money();
      default -> facts();
    };
  }

  private String href(String tab) {
    return Addresses.whole(dossier) + "?tab=" + tab + (asOf.past() ? "&on=" + day : "");
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

  private DossierBody.Latest latest() {
    List<Entry> entries = history.entries();
    List<Entry> last =
        new ArrayList<>(entries.subList(Math.max(0, entries.size() - LATEST), entries.size()));
    java.util.Collections.reverse(last);
    Proven proven = proven();
    return new DossierBody.Latest(
        proven.words(), href("docket"), entries.size(), lines(last, proven));
  }

  private DossierBody docket() {
    List<Entry> entries = new ArrayList<>(history.entries());
    java.util.Collections.reverse(entries);
    Proven proven = proven();
    String verify = "/verify/" + dossier.kind().name() + "/" + dossier.key();
    String sheet = "/dossiers/" + dossier.kind().name() + "/" + dossier.key() + "/docket.xlsx";
    return new DossierBody.Entries(
        proven.words(),
        proven.sound(),
        vouching.record(visit, dossier),
        new DossierBody.Doors(
            verify,
            sheet,
            "/dossiers/" + dossier.kind().name() + "/" + dossier.key() + "/export.zip"),
        lines(entries, proven));
  }

  private List<DossierBody.Entry> lines(List<Entry> entries, Proven proven) {
    EntryLines lines = new EntryLines(rulebook, texts, names, day);
    return entries.stream().map(entry -> lines.line(history, entry, proven.to())).toList();
  }

  private record Proven(String words, boolean sound, long to) {}

  private Proven proven() {
    Verdict verdict = vouching.verdict(dossier);
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
    Opinions opinions = new Opinions(rulebook, texts, day, dossier, history);
    return new DossierBody.Opinions(
        outlook.cases().stream()
            .flatMap(standing -> opinions.of(standing.procedure()).stream())
            .toList());
  }

  private DossierBody facts() {
    FactGroups facts = new FactGroups(texts, names, day, dossier, history);
    return new DossierBody.FactsBody(facts.summary(), facts.groups(), latest());
  }

  private DossierBody money() {
    Rooms rooms = new Rooms(texts, history);
    return new DossierBody.Money(accounts.stream().map(rooms::line).toList());
  }

  private List<DossierBody.Revision> revisions() {
    RevisionLines lines = new RevisionLines(rulebook, texts, names, day);
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
    String note = texts.say("checks.note", texts.wording().date(day, day));
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
    Map<Boolean, List<SettledDuties.Settled>> settled =
        SettledDuties.of(history.entries()).stream()
            .collect(Collectors.partitioningBy(one -> one.late() > 0));
    return new DossierBody.Duties(
        outlook.obligations().stream().map(this::duty).toList(),
        settled.getOrDefault(true, List.of()).stream().map(this::settled).toList(),
        settled.getOrDefault(false, List.of()).stream().map(this::settled).toList());
  }

  private DossierBody.Settled settled(SettledDuties.Settled one) {
    Action.Duty said = new Duties(rulebook).of(dossier.kind().name(), one.id());
    LocalDate due = one.due();
    EntryLines lines = new EntryLines(rulebook, texts, names, day);
    return new DossierBody.Settled(
        said == null ? one.id() : texts.of(said.label()),
        due == null ? texts.say("due.promptly") : texts.wording().date(due, day),
        texts.wording().date(one.by().on(), day),
        href("docket") + "#entry-" + one.by().sequence(),
        one.late() > 0
            ? texts.say("duties.late", one.late())
            : lines.what(one.by(), history.action(one.by())));
  }

  private DossierBody.Duty duty(Outlook.Pending pending) {
    LocalDate due = pending.obligation().due();
    long since = ChronoUnit.DAYS.between(pending.obligation().since(), day);
    String left = due == null ? texts.say("due.none", since) : texts.wording().left(due, day);
    return new DossierBody.Duty(
        texts.of(pending.label()),
        texts.of(rulebook.label(pending.by())),
        due == null ? texts.say("due.promptly") : texts.wording().dateWithWeekday(due, day),
        left,
        pending.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        pending.overdue());
  }

  private DossierBody diagrams() {
    List<DossierBody.Drawn> begun = new ArrayList<>();
    List<DossierBody.Drawn> rest = new ArrayList<>();
    List<Outlook.Standing> order =
        outlook.cases().stream()
            .sorted(
                java.util.Comparator.comparing((Outlook.Standing one) -> !one.begun())
                    .thenComparing(
                        one -> one.procedure().stage() == 0 ? 99 : one.procedure().stage()))
            .toList();
    for (Outlook.Standing standing : order) {
      (standing.begun() ? begun : rest).add(drawn(standing));
    }
    return new DossierBody.Diagrams(begun, rest);
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
