package guiju.platform.rulebook;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Visit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The service guide. Everybody may read how things are done. */
@Controller
class GuideController implements Routes {
  private final Rulebook rulebook;

  GuideController(Judge judge) {
    this.rulebook = judge.rulebook();
  }

  @Override
  public List<Route> all() {
    return List.of(Route.open("/guide"), Route.open("/guide/{id}"));
  }

  @GetMapping("/guide")
  ModelAndView index(Visit visit, @Nullable Person person, @RequestParam Optional<String> as) {
    var frame = visit.frame(person, visit.texts().word(Section.GUIDE), Section.GUIDE);
    return new ModelAndView(
        "rulebook/guide-index",
        "page",
        new GuideIndex(rulebook, visit.texts()).page(frame, as.orElseGet(() -> own(person))));
  }

  /** Who does not say otherwise looks as who acts. */
  private static String own(@Nullable Person person) {
    Capacity active = person == null ? null : person.active();
    return active == null ? "" : active.standing();
  }

  @GetMapping("/guide/{id}")
  ModelAndView guide(
      Visit visit,
      @Nullable Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String as) {
    Procedure procedure = rulebook.procedures().get(id);
    if (procedure == null) {
      throw new NoSuchPage();
    }
    String known = rulebook.standings().containsKey(as) ? as : "";
    var frame = visit.frame(person, visit.texts().of(procedure.title()), Section.GUIDE);
    return new ModelAndView(
        "rulebook/guide",
        "page",
        new GuideReader(rulebook, visit.texts(), procedure, known).open(frame));
  }
}
