package guiju.platform.catalogue;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Catalogues;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a whole list in from Excel: all of it, or nothing and everything that is wrong. */
@Controller
class BringController implements Routes {
  private static final String BRING = "/catalogues/{kind}/bring";
  private static final String TEMPLATE = "/catalogues/{kind}/template.xlsx";

  private final Rulebook rulebook;
  private final BringPages pages;

  BringController(Judge judge, BringPages pages) {
    this.rulebook = judge.rulebook();
    this.pages = pages;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(BRING), Route.form(BRING), Route.page(TEMPLATE));
  }

  @GetMapping(BRING)
  ModelAndView ask(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String act) {
    return new ModelAndView("catalogue/bring", "page", pages.ask(visit, person, known(kind), act));
  }

  @PostMapping(BRING)
  ModelAndView bring(
      Visit visit,
      Person person,
      @PathVariable String kind,
      BringPages.Sent sent,
      @RequestParam MultipartFile file)
      throws IOException {
    BringPage page = pages.bring(visit, person, known(kind), sent, file);
    ModelAndView answer = new ModelAndView("catalogue/bring", "page", page);
    answer.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  @GetMapping(TEMPLATE)
  void template(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String act,
      HttpServletResponse response)
      throws IOException {
    pages.template(visit, person, known(kind), act, response);
  }

  private Kind known(String name) {
    return Catalogues.of(rulebook).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }
}
