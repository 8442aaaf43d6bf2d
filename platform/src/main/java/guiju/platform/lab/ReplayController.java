package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Trying a draft on what has happened: asked for, followed, read. */
@Controller
class ReplayController implements Routes {
  private static final int SHOWN = 600;

  private final LabDesk desk;
  private final Runs runs;
  private final Replayer replayer;
  private final Examiner examiner;

  ReplayController(LabDesk desk, Runs runs, Replayer replayer, Examiner examiner) {
    this.desk = desk;
    this.runs = runs;
    this.replayer = replayer;
    this.examiner = examiner;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.draftersForm("/lab/{id}/replay"),
        Route.draftersPage("/lab/{id}/flips"),
        Route.draftersPage("/lab/{id}/report"));
  }

  @PostMapping("/lab/{id:\\d{1,15}}/replay")
  String start(Person person, @PathVariable long id) {
    Draft draft = desk.draft(id);
    if (book(draft, draft.revision()) == null) {
      // The page says what keeps it from being read, or that it is still being checked.
      return "redirect:" + draft.path();
    }
    boolean already =
        runs.of(id)
            .filter(run -> run.state().goesOn() && run.revision() == draft.revision())
            .isPresent();
    if (!already) {
      runs.ask(id, draft.revision(), person.account());
    }
    replayer.wake();
    return "redirect:" + draft.path() + "#replay";
  }

  private @Nullable Rulebook book(Draft draft, int revision) {
    return examiner.of(draft.id(), revision).map(Checked::rulebook).orElse(null);
  }

  @GetMapping("/lab/{id:\\d{1,15}}/flips")
  ModelAndView flips(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "rule") String by) {
    Draft draft = desk.draft(id);
    Texts texts = visit.texts();
    Optional<Run> run = runs.of(id);
    List<Flip> flips = run.map(one -> runs.flips(one.id(), SHOWN)).orElse(List.of());
    FlipReader reader = reader(visit, draft, run);
    boolean units = by.equals("unit");
    FlipsPage page =
        new FlipsPage(
            desk.head(visit, person, draft, LabDesk.Place.FLIPS),
            say(texts, run),
            run.filter(one -> one.flips() > SHOWN)
                .map(one -> texts.say("lab.flips.more", SHOWN))
                .orElse(""),
            new DraftReader(visit, draft).replay(true, run),
            Stream.of("rule", "unit")
                .map(
                    view ->
                        new LabHead.Tab(
                            texts.say("lab.by." + view),
                            draft.path() + "/flips?by=" + view,
                            units == view.equals("unit")))
                .toList(),
            reader.tallies(run.map(one -> runs.tallies(one.id())).orElse(List.of())),
            units ? reader.byUnit(flips) : reader.byRule(flips));
    return new ModelAndView("lab/flips", "page", page);
  }

  private FlipReader reader(Visit visit, Draft draft, Optional<Run> run) {
    Rulebook book = run.map(one -> book(draft, one.revision())).orElse(null);
    return new FlipReader(visit, draft, desk.law(), new Titles(desk.law(), book), desk.names());
  }

  private Sentence say(Texts texts, Optional<Run> run) {
    if (run.isEmpty()) {
      return texts.sentence("lab.flips.none");
    }
    Run known = run.get();
    Runs.Extent extent = runs.extent(known.id());
    if (known.state() != Run.State.DONE) {
      return texts.sentence("lab.flips.soFar", known.acts(), known.outcomes(), known.others());
    }
    return known.flips() == 0
        ? texts.sentence("lab.flips.nothing", known.acts())
        : texts.sentence(
            "lab.flips.say",
            known.acts(),
            known.outcomes(),
            known.others(),
            extent.dossiers(),
            extent.units());
  }

  @GetMapping("/lab/{id:\\d{1,15}}/report")
  ModelAndView report(Visit visit, Person person, @PathVariable long id) {
    Draft draft = desk.draft(id);
    Texts texts = visit.texts();
    Optional<Run> run = runs.of(id);
    List<Flip> flips = run.map(one -> runs.flips(one.id(), SHOWN)).orElse(List.of());
    Optional<Checked> checked = examiner.of(id, run.map(Run::revision).orElse(draft.revision()));
    LabHead head = desk.head(visit, person, draft, LabDesk.Place.REPORT);
    List<DraftPage.Change> changes =
        new DraftReader(visit, draft)
            .page(head, checked, Optional.empty(), List.of(), desk.names())
            .changes();
    ReportPage page =
        new ReportPage(
            head,
            say(texts, run),
            facts(visit, draft, run),
            changes,
            reader(visit, draft, run).byUnit(flips));
    return new ModelAndView("lab/report", "page", page);
  }

  private List<ReportPage.Fact> facts(Visit visit, Draft draft, Optional<Run> run) {
    Texts texts = visit.texts();
    List<ReportPage.Fact> facts =
        new java.util.ArrayList<>(
            List.of(
                new ReportPage.Fact(
                    texts.say("lab.report.draft"),
                    texts.say(
                        "lab.report.revision",
                        draft.title(),
                        run.map(Run::revision).orElse(draft.revision()))),
                new ReportPage.Fact(
                    texts.say("lab.report.law"),
                    texts.say(
                        "lab.report.version", desk.law().identity().document(), draft.version()))));
    run.ifPresent(
        one -> {
          facts.add(
              new ReportPage.Fact(
                  texts.say("lab.report.when"), LabDesk.moment(visit, one.asked())));
          facts.add(
              new ReportPage.Fact(
                  texts.say("lab.report.extent"),
                  texts.say(
                      "lab.replay.done",
                      one.acts(),
                      one.dossiers(),
                      one.outcomes(),
                      one.others())));
        });
    return facts;
  }
}
