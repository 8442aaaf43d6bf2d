package guiju.platform.web;

import guiju.engine.Capacities;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import guiju.platform.material.Withheld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the page of an act out of the rulebook's form, the dossier, and a ruling on what has been
 * answered so far.
 */
final class ActPages {
  private final Judge judge;
  private final Rulebook rulebook;
  private final Names.Known names;
  private final Visit visit;
  private final Texts texts;
  private final Desk desk;

  /** What lies on the desk: a person about to take an act on a dossier. */
  record Desk(
      Dossier dossier,
      String key,
      Procedure procedure,
      Action action,
      List<Capacity> capacities,
      Actor actor,
      History history) {}

  /** What has been filled in so far, and what the page must say about it. */
  record Filled(
      Aids.Filling filling,
      List<FieldView.Option> sources,
      List<Paper> papers,
      Map<String, Withheld> withheld,
      Map<String, Integer> spare,
      Set<String> shown,
      String once,
      Keeping keeping,
      boolean fresh,
      List<SimilarMatters.Line> similar) {
    FormReader.Answers answers() {
      return filling.answers();
    }
  }

  ActPages(Judge judge, Names.Known names, Visit visit, Desk desk) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.names = names;
    this.visit = visit;
    this.texts = visit.texts();
    this.desk = desk;
  }

  /** The ruling on what is filled in; what cannot be read counts as not answered. */
  Ruling preview(Filled filled) {
    Set<String> cleared = new LinkedHashSet<>();
    for (String name : filled.answers().tree().keySet()) {
      if (!filled.answers().values().containsKey(name)) {
        cleared.add(name);
      }
    }
    Set<String> materials =
        new LinkedHashSet<>(filled.papers().stream().map(Paper::material).toList());
    return judge.rule(
        desk.dossier(),
        new Act(
            desk.procedure().id(),
            desk.action().id(),
            desk.actor(),
            visit.today(),
            filled.answers().values(),
            cleared,
            materials));
  }

  ActPage page(Frame frame, Filled filled, Ruling ruling, String conflict, boolean refused) {
    Form form = desk.action().form();
    Lacks lacks = new Lacks(rulebook, texts, desk);
    ActPapers papers = new ActPapers(texts, visit.today(), desk);
    Set<String> hidden = hidden(ruling);
    FormQuestions questions =
        new FormQuestions(
            texts,
            names,
            shown(),
            desk.dossier(),
            new FormQuestions.Known(sources(), earlier(), filled.filling().hints()));
    FormQuestions.Present present =
        new FormQuestions.Present(filled.answers(), hidden, filled.spare());
    FindingsPanel panel =
        new Findings(rulebook, texts)
            .panel(
                ruling.findings(),
                texts.say("act.findings.note", texts.wording().time(visit.now())),
                lacks.asked());
    Missing missing = lacks.missing(ruling, filled.answers());
    return new ActPage(
        frame,
        address(desk),
        crumbs(),
        decides() ? name() : "",
        lacks.say(missing),
        refused,
        conflict,
        defects(),
        decides() ? revisions() : List.of(),
        capacities(),
        decides() ? opinions() : List.of(),
        decides() ? new Reading(texts, visit.today(), desk).papers() : List.of(),
        new ActPage.Copy(filled.sources(), filled.filling().from()),
        form == null ? List.of() : questions.parts(form, present, sum(ruling)),
        changed(questions, present, filled),
        papers.of(filled, ruling),
        filled.fresh() ? papers.of(filled, ruling) : List.of(),
        new Drafting(rulebook, texts, names, visit.today(), desk)
            .documents(filled.answers().values()),
        filled.similar(),
        panel,
        lacks.brief(missing, panel),
        texts.of(desk.action().label()),
        form != null,
        filled.keeping().saved(),
        filled.keeping().version(),
        new OtherWindow(texts, names, visit.today(), desk).beside(filled),
        String.valueOf(desk.dossier().sequence()),
        filled.once());
  }

  static String address(Desk desk) {
    return "/acts/"
        + desk.dossier().kind().name()
        + "/"
        + desk.key()
        + "/"
        + desk.procedure().id()
        + "."
        + desk.action().id();
  }

  private Shown shown() {
    return new Shown(texts, names, visit.today());
  }

  private Map<String, Object> earlier() {
    return Revisions.submitted(
        desk.dossier().kind(), desk.procedure(), desk.action(), desk.history());
  }

  /**
   * Who decides on others' papers sees the dossier's name; who files their own sees the form at
   * once.
   */
  private boolean decides() {
    return desk.actor().body() != null && desk.dossier().sequence() > 0;
  }

  private String name() {
    return desk.dossier().title();
  }

  private List<Crumb> crumbs() {
    List<Crumb> crumbs = new ArrayList<>();
    if (desk.dossier().sequence() > 0) {
      crumbs.add(new Crumb(decides() ? desk.key() : name(), Addresses.of(desk.dossier())));
    }
    int round = desk.dossier().caseOf(desk.procedure().id()).map(CaseFile::round).orElse(1);
    String title = texts.of(desk.procedure().title());
    crumbs.add(
        new Crumb(
            texts.say(
                round > 1 ? "act.crumb.round" : "act.crumb",
                title,
                texts.of(desk.action().label()),
                round),
            ""));
    return crumbs;
  }

  private Set<String> hidden(Ruling ruling) {
    Set<String> hidden = new LinkedHashSet<>();
    Form form = desk.action().form();
    if (form != null) {
      for (Finding finding : ruling.findings()) {
        if (finding.ground().source() == Ground.Source.FIELD
            && finding.outcome() == Outcome.NOT_APPLICABLE) {
          form.fields().stream()
              .filter(field -> field.ground().id().equals(finding.ground().id()))
              .forEach(field -> hidden.add(field.name()));
        }
      }
    }
    return hidden;
  }

  private Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    desk.history().sources().forEach((fact, entry) -> sources.put(fact, source(entry)));
    return sources;
  }

  private String source(Entry entry) {
    Action action = desk.history().action(entry);
    return texts.say(
        "field.from",
        action == null ? entry.act() : texts.of(action.label()),
        texts.wording().date(entry.on(), visit.today()));
  }

  /** Sums the engine computed from what was typed, with their labels. */
  private String sum(Ruling ruling) {
    Map<String, String> sums = new LinkedHashMap<>();
    for (Finding finding : ruling.findings()) {
      for (FactUsed fact : finding.evidence().facts()) {
        var known = desk.dossier().kind().fact(fact.path().substring(fact.path().indexOf('.') + 1));
        if (known != null
            && known.isDerived()
            && known.type() == FactType.MONEY
            && fact.value() != null) {
          sums.put(
              fact.path(),
              texts.say("act.sum.part", texts.of(fact.label()), texts.of(fact.shown())));
        }
      }
    }
    return String.join(texts.say("list.separator"), sums.values());
  }

  // Questions that come or go with the answers, and first wordings that followed them.
  private List<FieldView> changed(
      FormQuestions questions, FormQuestions.Present present, Filled filled) {
    Form form = desk.action().form();
    Set<String> shown = filled.shown();
    if (form == null || shown.isEmpty()) {
      return List.of();
    }
    return form.fields().stream()
        .filter(
            field ->
                present.hidden().contains(field.name()) == shown.contains(field.name())
                    || filled.filling().fresh().contains(field.name()))
        .map(field -> questions.view(field, present))
        .toList();
  }

  private List<DossierBody.Detail> defects() {
    Entry returned = desk.history().returned(desk.procedure().id());
    Action action = returned == null ? null : desk.history().action(returned);
    if (returned == null
        || action == null
        || action.form() == null
        || !desk.action().from().contains(action.to())) {
      return List.of();
    }
    return new EntryLines(rulebook, texts, names, visit.today()).form(returned, action);
  }

  private List<DossierBody.Revision> revisions() {
    RevisionLines lines = new RevisionLines(rulebook, texts, names, visit.today());
    return Revisions.of(desk.dossier().kind(), desk.procedure(), desk.history()).stream()
        .limit(1)
        .map(revision -> lines.line(desk.procedure(), revision))
        .toList();
  }

  private List<ActPage.Capacity> capacities() {
    return desk.capacities().stream()
        .map(
            capacity ->
                new ActPage.Capacity(
                    capacity.toString(),
                    texts.of(Capacities.label(rulebook, capacity)),
                    capacity.equals(desk.actor().capacity())))
        .toList();
  }

  private List<DossierBody.Round> opinions() {
    return new Opinions(rulebook, texts, visit.today(), desk.dossier(), desk.history())
        .of(desk.procedure());
  }
}
