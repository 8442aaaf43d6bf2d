package guiju.platform.project;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.register.RegisterPages;
import guiju.platform.register.RegisterSheets;
import guiju.platform.register.Wanted;
import guiju.platform.web.DossierPages;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register, a project, and the question before there is one. */
@Controller
class ProjectController implements Routes {
  private final RegisterPages registers;
  private final RegisterSheets sheets;
  private final DossierPages pages;
  private final MayI mayI;
  private final Rulebook rulebook;

  ProjectController(
      RegisterPages registers, RegisterSheets sheets, DossierPages pages, MayI mayI, Judge judge) {
    this.sheets = sheets;
    this.rulebook = judge.rulebook();
    this.registers = registers;
    this.pages = pages;
    this.mayI = mayI;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page("/projects"),
        Route.page("/projects.xlsx"),
        Route.page("/projects/{key}"),
        Route.page("/may-i"));
  }

  @GetMapping("/projects")
  ModelAndView register(Visit visit, Person person, @RequestParam Map<String, String> sent) {
    Wanted wanted = Wanted.read(kind(), Section.PROJECTS.href(), sent);
    return new ModelAndView(
        "register/page", "page", registers.page(visit, person, wanted, Section.PROJECTS));
  }

  @GetMapping("/projects.xlsx")
  void sheet(
      Visit visit,
      Person person,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response)
      throws IOException {
    Kind kind = kind();
    Wanted wanted = Wanted.read(kind, Section.PROJECTS.href(), sent);
    sheets.send(visit, person, wanted, RegisterSheets.facts(kind), response);
  }

  private Kind kind() {
    return rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
  }

  @GetMapping("/projects/{key}")
  ModelAndView project(
      Visit visit,
      Person person,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String done) {
    return new ModelAndView(
        "dossier/page",
        "page",
        pages.page(
            visit,
            person,
            new DossierPages.Wanted(kind().name(), key, tab, on, done, Section.PROJECTS)));
  }

  @GetMapping("/may-i")
  ModelAndView mayI(Visit visit, Person person, @RequestParam Map<String, String> asked) {
    return new ModelAndView("project/may-i", "page", mayI.page(visit, person, asked));
  }
}
