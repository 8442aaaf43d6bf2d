package guiju.platform.search;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search box and what it finds; the same address answers the page or, while typing, a part. */
@Controller
class SearchController implements Routes {
  private final Searches searches;

  SearchController(Searches searches) {
    this.searches = searches;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page("/search").heavy());
  }

  @GetMapping("/search")
  ModelAndView search(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String in) {
    return new ModelAndView(
        visit.partly() ? "search/_found" : "search/page",
        "page",
        searches.page(visit, person, q, in));
  }
}
