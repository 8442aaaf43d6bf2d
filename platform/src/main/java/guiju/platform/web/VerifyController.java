package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.platform.Scratch;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Person;
import guiju.platform.record.Packages;
import guiju.platform.record.Packages.NotChecked;
import guiju.platform.web.Verification.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Checks a docket by its number and code, or one that somebody brings; anybody may ask. */
@Controller
class VerifyController {
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Verification verification;
  private final Packages packages;

  VerifyController(Judge judge, Dossiers dossiers, Verification verification, Packages packages) {
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.verification = verification;
    this.packages = packages;
  }

  @GetMapping("/verify")
  ModelAndView ask(
      Visit visit,
      @Nullable Person person,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String code) {
    Question question = new Question(kind, key.strip(), code.strip());
    if (question.key().isEmpty() && question.code().isEmpty()) {
      return page(verification.ask(visit, person, question, ""));
    }
    boolean known = rulebook.kinds().containsKey(kind) && question.named();
    if (known && person != null && dossiers.readable(person, kind, question.key())) {
      return new ModelAndView("redirect:/verify/" + kind + "/" + question.key());
    }
    return (known
            ? verification.entry(visit, person, question)
            : java.util.Optional.<VerifyPage>empty())
        .map(VerifyController::page)
        .orElseGet(() -> unanswered(visit, person, question));
  }

  /** Whoever does not hold the code learns nothing, not even whether there is such a docket. */
  private ModelAndView unanswered(Visit visit, @Nullable Person person, Question question) {
    String why = question.code().isEmpty() ? "verify.problem.code" : "verify.problem.none";
    return refused(visit, person, question, why, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/verify/{kind}/{key}")
  ModelAndView verify(
      Visit visit, Person person, @PathVariable String kind, @PathVariable String key) {
    Dossier dossier = DossierPages.readable(dossiers, person, kind, key);
    return page(
        verification.whole(visit, person, new Question(kind, key, ""), Addresses.of(dossier)));
  }

  @PostMapping("/verify")
  ModelAndView brought(
      Visit visit, @Nullable Person person, @RequestParam("package") MultipartFile brought)
      throws IOException {
    Question nothing = new Question("", "", "");
    if (brought.isEmpty()) {
      return refused(
          visit, person, nothing, "verify.problem.empty", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Path file = Scratch.file("guiju-", ".zip");
    try {
      brought.transferTo(file);
      return page(verification.brought(visit, person, packages.check(file)));
    } catch (NotChecked e) {
      return e.busy()
          ? refused(visit, person, nothing, "verify.problem.busy", HttpStatus.SERVICE_UNAVAILABLE)
          : refused(
              visit, person, nothing, "verify.problem.file", HttpStatus.UNPROCESSABLE_CONTENT);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private ModelAndView refused(
      Visit visit, @Nullable Person person, Question question, String why, HttpStatus status) {
    ModelAndView view = page(verification.ask(visit, person, question, visit.texts().say(why)));
    view.setStatus(status);
    return view;
  }

  private static ModelAndView page(VerifyPage page) {
    return new ModelAndView("web/verify", "page", page);
  }
}
