package guiju.platform.lab;

import guiju.platform.enactment.LawInForce;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts of the law: started, looked at, taken along, thrown away. None of them governs. */
@Controller
class LabController implements Routes {
  private static final int LONGEST_TITLE = 60;

  private final LabDesk desk;
  private final Drafts drafts;
  private final Runs runs;
  private final Examiner examiner;
  private final LawInForce force;

  LabController(LabDesk desk, Drafts drafts, Runs runs, Examiner examiner, LawInForce force) {
    this.desk = desk;
    this.drafts = drafts;
    this.runs = runs;
    this.examiner = examiner;
    this.force = force;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.draftersPage(LabDesk.PATH),
        Route.draftersForm(LabDesk.PATH),
        Route.draftersPage("/lab/{id}"),
        Route.draftersForm("/lab/{id}/delete"),
        Route.draftersPage("/lab/{id}/rulebook.zip"));
  }

  @GetMapping(LabDesk.PATH)
  ModelAndView list(Visit visit, Person person, @RequestParam(defaultValue = "") String article) {
    return list(visit, person, number(article), "", "");
  }

  private static String number(String article) {
    return article.matches("\\d{1,3}") ? article : "";
  }

  private ModelAndView list(
      Visit visit, Person person, String article, String title, String problem) {
    Texts texts = visit.texts();
    List<Draft> all = drafts.all();
    Names.Known names = desk.names();
    LabPage page =
        new LabPage(
            visit.frame(person, texts.word(Section.LAB), Section.LAB),
            texts.sentence(all.isEmpty() ? "lab.say.empty" : "lab.say.list", all.size()),
            article.isEmpty() ? "" : texts.say("lab.article", texts.wording().citation(article)),
            article,
            problem,
            title,
            all.stream().map(draft -> line(visit, draft, article, names)).toList());
    ModelAndView view = new ModelAndView("lab/list", "page", page);
    if (!problem.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  private LabPage.Line line(Visit visit, Draft draft, String article, Names.Known names) {
    Texts texts = visit.texts();
    Optional<Run> run = runs.of(draft.id()).filter(one -> one.revision() == draft.revision());
    String state =
        run.map(
                one ->
                    one.state() == Run.State.DONE
                        ? texts.say("lab.line.tried", one.outcomes(), one.others())
                        : texts.say(one.state().goesOn() ? "lab.line.running" : "lab.line.failed"))
            .orElse(texts.say("lab.line.untried"));
    return new LabPage.Line(
        draft.title(),
        article.isEmpty() ? draft.path() : draft.path() + "/files?article=" + article,
        texts.say("lab.draft.about", draft.version(), draft.revision()),
        texts.say(
            "lab.revision.about",
            names.account(draft.account()),
            LabDesk.moment(visit, draft.started())),
        state);
  }

  @PostMapping(LabDesk.PATH)
  ModelAndView start(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String article) {
    Texts texts = visit.texts();
    String plain = title.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
    if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_TITLE) {
      String problem = texts.say("lab.title.wrong", LONGEST_TITLE);
      return list(visit, person, number(article), plain, problem);
    }
    Drafts.Beginning base =
        new Drafts.Beginning(
            desk.law().identity().version(), desk.law().identity().hash(), force.files());
    return drafts
        .start(plain, base, person.account())
        .map(
            id ->
                new ModelAndView(
                    "redirect:/lab/"
                        + id
                        + (number(article).isEmpty() ? "" : "/files?article=" + article)))
        .orElseGet(
            () ->
                list(
                    visit,
                    person,
                    number(article),
                    plain,
                    texts.say("lab.full", Drafts.MOST_DRAFTS)));
  }

  @GetMapping("/lab/{id:\\d{1,15}}")
  ModelAndView overview(Visit visit, Person person, @PathVariable long id) {
    Draft draft = desk.draft(id);
    DraftPage page =
        new DraftReader(visit, draft)
            .page(
                desk.head(visit, person, draft, LabDesk.Place.OVERVIEW),
                examiner.of(id, draft.revision()),
                runs.of(id),
                drafts.revisions(id),
                desk.names());
    return new ModelAndView("lab/draft", "page", page);
  }

  @PostMapping("/lab/{id:\\d{1,15}}/delete")
  String delete(@PathVariable long id) {
    drafts.delete(desk.draft(id).id());
    return "redirect:" + LabDesk.PATH;
  }

  /** The folder as an operator installs it. */
  @GetMapping("/lab/{id:\\d{1,15}}/rulebook.zip")
  ResponseEntity<byte[]> export(@PathVariable long id) {
    Draft draft = desk.draft(id);
    String folderName = desk.law().identity().id() + "-" + id + "-" + draft.revision();
    ContentDisposition as =
        ContentDisposition.attachment()
            .filename(folderName + ".zip", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
        .body(zip(folderName, drafts.files(id, draft.revision())));
  }

  private static byte[] zip(String folder, Map<String, String> files) {
    if (files.isEmpty()) {
      throw new NoSuchPage();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Names of files as a rulebook has them. */
  static final Pattern FILE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}(/[A-Za-z0-9][A-Za-z0-9_-]{0,60})?\\.yaml");
}
