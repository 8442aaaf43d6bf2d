package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.replay.Compared;
import guiju.engine.replay.Retrial;
import guiju.engine.replay.Sight;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Directory;
import guiju.engine.text.Text;
import guiju.platform.docket.Memory;
import guiju.platform.docket.Recalled;
import guiju.platform.docket.Recollection;
import guiju.platform.docket.Recollection.Place;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Addresses;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.annotation.PreDestroy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One act, judged under the law in force and under a draft, side by side. */
@Controller
class CompareController implements Routes {
  private static final int SECONDS = 15;

  private final LabDesk desk;
  private final Examiner examiner;
  private final Recollection recollection;
  private final Directory directory;
  private final Guard guard = new Guard("lab-compare-guard");

  CompareController(
      LabDesk desk,
      Examiner examiner,
      Recollection recollection,
      ObjectProvider<Directory> directory) {
    this.desk = desk;
    this.examiner = examiner;
    this.recollection = recollection;
    this.directory = directory.getIfAvailable(() -> Directory.EMPTY);
  }

  @PreDestroy
  void stop() {
    guard.close();
  }

  @Override
  public List<Route> all() {
    return List.of(Route.draftersPage("/lab/{id}/compare"));
  }

  /** Both answers, whatever they are about. */
  private record Both(
      List<Finding> law, List<Finding> draft, @Nullable Compared compared, List<Text> problems) {}

  @GetMapping("/lab/{id:\\d{1,15}}/compare")
  ModelAndView compare(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "0") String entry,
      @RequestParam(defaultValue = "") String act) {
    Draft draft = desk.draft(id);
    Rulebook book = examiner.of(id, draft.revision()).map(Checked::rulebook).orElse(null);
    if (book == null) {
      // The page says what keeps it from being read, or that it is still being checked.
      return new ModelAndView("redirect:" + draft.path());
    }
    Place place = recollection.place(kind, key).stream().findFirst().orElseThrow(NoSuchPage::new);
    Memory memory = recollection.memory(book);
    long sequence = entry.matches("\\d{1,9}") ? Long.parseLong(entry) : 0;
    Retrial retrial = new Retrial(desk.law(), book, directory);
    LabHead head = desk.head(visit, person, draft, LabDesk.Place.FLIPS);
    Beside beside = new Beside(visit.texts(), desk.law(), book);
    if (sequence > 0) {
      Recalled recalled = memory.of(kind, key, sequence).orElseThrow(NoSuchPage::new);
      Compared compared = guard.within(SECONDS, () -> retrial.of(recalled.scene()));
      String path = recalled.entry().act();
      Both both =
          new Both(
              findings(compared.law().value()),
              findings(compared.draft().value()),
              compared,
              compared.draft().problems());
      return view(visit, place, head, beside, both, path, said(visit, recalled));
    }
    Sight sight = memory.present(kind, key).orElseThrow(NoSuchPage::new);
    Retrial.Beside ahead = guard.within(SECONDS, () -> retrial.beside(sight, visit.today(), act));
    Both both = new Both(ahead.law(), ahead.draft(), null, ahead.problems());
    return view(visit, place, head, beside, both, act, visit.texts().say("lab.compare.next"));
  }

  private static List<Finding> findings(@Nullable Ruling ruling) {
    return ruling == null ? List.of() : ruling.findings();
  }

  private String said(Visit visit, Recalled recalled) {
    return visit
        .texts()
        .say(
            "lab.compare.taken",
            desk.names().account(recalled.entry().account()),
            visit.texts().wording().date(recalled.entry().on(), visit.today()),
            recalled.entry().sequence());
  }

  private ModelAndView view(
      Visit visit, Place place, LabHead head, Beside beside, Both both, String act, String about) {
    Texts texts = visit.texts();
    Titles titles = beside.titles();
    List<ComparePage.Row> rows = beside.rows(both.law(), both.draft());
    boolean taken = both.compared() != null;
    ComparePage.Answer law = beside.answer(both.law(), taken, List.of());
    ComparePage.Answer draft = beside.answer(both.draft(), taken, both.problems());
    String what = texts.say("lab.act", texts.of(titles.procedure(act)), texts.of(titles.act(act)));
    ComparePage page =
        new ComparePage(
            head,
            texts.sentence(
                law.words().equals(draft.words()) ? "lab.compare.same" : "lab.compare.say",
                what,
                law.words(),
                draft.words()),
            place.name(),
            Addresses.of(desk.law(), place.kind(), place.key()),
            about,
            law,
            draft,
            both.problems().stream().map(texts::of).toList(),
            rows,
            beside.follows(both.compared()),
            texts.say("lab.compare.rest", beside.alike(both.law(), both.draft())));
    return new ModelAndView("lab/compare", "page", page);
  }
}
