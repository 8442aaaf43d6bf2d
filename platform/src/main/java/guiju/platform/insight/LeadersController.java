package guiju.platform.insight;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.web.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The leaders' view; for people of the bodies. */
@Controller
class LeadersController implements Routes {
  private final Leaders leaders;

  LeadersController(Leaders leaders) {
    this.leaders = leaders;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(Leaders.PATH));
  }

  @GetMapping(Leaders.PATH)
  ModelAndView page(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String year) {
    return new ModelAndView(
        "insight/leaders",
        "page",
        leaders.page(visit, person, new Wish(Leaders.PATH, "", unit, year)));
  }
}
