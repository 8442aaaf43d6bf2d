package guiju.platform.administration;

import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.SheetReader;
import guiju.platform.sheet.SheetRefused;
import guiju.platform.sheet.SheetReply;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Organisations and accounts from Excel: all of a list, or nothing and everything wrong with it.
 */
@Controller
class ImportController implements Routes {

  private static final String HERE = "/administration/import";

  private final Heads heads;
  private final Intake intake;

  ImportController(Heads heads, Intake intake) {
    this.heads = heads;
    this.intake = intake;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Office.SYSTEM),
        Route.officeForm(HERE, Office.SYSTEM),
        Route.officePage(HERE + "/template.xlsx", Office.SYSTEM));
  }

  @GetMapping(HERE)
  ModelAndView ask(Visit visit, Person person) {
    Sentence say = visit.texts().sentence("adm.import", SheetReader.ROWS - 1);
    return page(visit, person, say, new Intake.Outcome(List.of(), List.of()));
  }

  @PostMapping(HERE)
  ModelAndView take(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String only,
      @RequestParam MultipartFile file)
      throws IOException {
    Texts texts = visit.texts();
    Intake.Mode mode = only.isEmpty() ? Intake.Mode.ENTER : Intake.Mode.LOOK;
    Intake.Outcome outcome;
    try (InputStream content = file.getInputStream()) {
      outcome = intake.take(texts, SheetReader.read(content), mode);
    } catch (SheetRefused e) {
      outcome =
          new Intake.Outcome(List.of(new ImportPage.Problem("", "", texts.of(e.why()))), List.of());
    }
    if (!outcome.problems().isEmpty()) {
      Sentence say = texts.sentence("adm.import.refused", outcome.problems().size());
      ModelAndView page =
          page(visit, person, say, new Intake.Outcome(outcome.problems(), List.of()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return page(
        visit,
        person,
        texts.sentence(
            mode == Intake.Mode.LOOK ? "adm.import.fine" : "adm.import.done",
            outcome.taken().size()),
        outcome);
  }

  @GetMapping(HERE + "/template.xlsx")
  void template(Visit visit, HttpServletResponse response) throws IOException {
    Texts texts = visit.texts();
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("adm.import.template"),
            texts.say("adm.place.import"),
            Arrays.stream(Intake.Field.values())
                .map(field -> Column.text(texts.say(field.key())))
                .toList(),
            ""),
        file -> {
          // Heads only.
        });
  }

  private ModelAndView page(Visit visit, Person person, Sentence say, Intake.Outcome outcome) {
    Texts texts = visit.texts();
    return new ModelAndView(
        "administration/import",
        "page",
        new ImportPage(
            heads.head(visit, person, Heads.Place.IMPORT, say, Heads.Word.NONE),
            outcome.problems(),
            outcome.taken(),
            Arrays.stream(Intake.Field.values())
                .map(
                    field ->
                        new AccountPage.Fact(
                            texts.say(field.key()), texts.say(field.key() + ".hint")))
                .toList()));
  }
}
