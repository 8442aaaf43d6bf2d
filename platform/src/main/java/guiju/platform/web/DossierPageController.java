package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.platform.identity.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a dossier of any kind that has no register of its own. */
@Controller
class DossierPageController {
  private final Rulebook rulebook;
  private final DossierPages pages;

  DossierPageController(Judge judge, DossierPages pages) {
    this.rulebook = judge.rulebook();
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
            visit, person, new DossierPages.Wanted(kind, key, tab, on, done, section(kind))));
  }

  /** What has a catalogue belongs there. */
  private Section section(String kind) {
    return Catalogues.of(rulebook).stream().anyMatch(one -> one.name().equals(kind))
        ? Section.CATALOGUES
        : Section.PROJECTS;
  }
}
