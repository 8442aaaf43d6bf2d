package guiju.platform.insight;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sums; units see what is theirs. */
@Controller
class MoneyController implements Routes {
  private static final String SHEET = Accounts.PATH + ".xlsx";

  private final Accounts accounts;

  MoneyController(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(Accounts.PATH), Route.page(SHEET));
  }

  @GetMapping(Accounts.PATH)
  ModelAndView page(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String figure,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "0") int page) {
    Wish wish = new Wish(Accounts.PATH, view, unit, "");
    int from = Math.max(0, Math.min(page, 10_000));
    return new ModelAndView(
        "insight/money",
        "page",
        accounts.page(visit, person, new Accounts.Asked(wish, figure, of, from)));
  }

  @GetMapping(SHEET)
  void sheet(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String unit,
      HttpServletResponse response)
      throws IOException {
    Wish wish = new Wish(Accounts.PATH, view, unit, "");
    var asked = new Accounts.Asked(wish, "", "", 0);
    MoneySheet.send(visit, accounts.page(visit, person, asked), response);
  }
}
