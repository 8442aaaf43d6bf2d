package guiju.platform.web;

import guiju.platform.identity.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a dossier of any kind that has no register of its own. */
@Controller
class DossierPageController {
  private final DossierPages pages;

  DossierPageController(DossierPages pages) {
    this.pages = pages;
  }

  @GetMapping("/dossiers/{kind}/{key}")
  ModelAndView dossier(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String done) {
    return new ModelAndView(
        "dossier/page",
        "page",
        pages.page(
            visit, person, new DossierPages.Wanted(kind, key, tab, on, done, Section.PROJECTS)));
  }
}
