package guiju.platform.insight;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.sheet.SheetFile;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The supervision board; units see what is theirs. */
@Controller
class SupervisionController implements Routes {
  private static final String SHEET = Supervision.PATH + ".xlsx";

  private final Supervision supervision;

  SupervisionController(Supervision supervision) {
    this.supervision = supervision;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(Supervision.PATH), Route.page(SHEET));
  }

  @GetMapping(Supervision.PATH)
  ModelAndView page(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String lamps,
      @RequestParam(defaultValue = "0") int page) {
    Wish wish = new Wish(Supervision.PATH, view, unit, year);
    int from = Math.max(0, Math.min(page, 10_000));
    return new ModelAndView(
        "insight/supervision",
        "page",
        supervision.page(visit, person, Supervision.Asked.forPage(wish, lamps, from)));
  }

  @GetMapping(SHEET)
  void sheet(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String lamps,
      HttpServletResponse response)
      throws IOException {
    Wish wish = new Wish(Supervision.PATH, view, unit, year);
    var all = new Supervision.Asked(wish, lamps, 0, SheetFile.MOST);
    SupervisionSheet.send(visit, supervision.page(visit, person, all), response);
  }
}
