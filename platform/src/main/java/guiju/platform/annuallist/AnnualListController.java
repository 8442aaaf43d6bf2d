package guiju.platform.annuallist;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The annual lists and the board of each. */
@Controller
class AnnualListController implements Routes {
  private final Boards boards;

  AnnualListController(Boards boards) {
    this.boards = boards;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page("/annual-lists"),
        Route.page("/annual-lists/{key}"),
        Route.page("/annual-lists/{key}/board.xlsx"));
  }

  @GetMapping("/annual-lists")
  ModelAndView lists(Visit visit, Person person) {
    return new ModelAndView("annuallist/lists", "page", boards.lists(visit, person));
  }

  @GetMapping("/annual-lists/{key}")
  ModelAndView board(
      Visit visit,
      Person person,
      @PathVariable String key,
      @RequestParam(defaultValue = "all") String is,
      @RequestParam(defaultValue = "") String done) {
    return new ModelAndView("annuallist/board", "page", boards.board(visit, person, key, is, done));
  }

  @GetMapping("/annual-lists/{key}/board.xlsx")
  void sheet(
      Visit visit,
      Person person,
      @PathVariable String key,
      @RequestParam(defaultValue = "all") String is,
      HttpServletResponse response)
      throws IOException {
    BoardSheet.send(visit, key, boards.board(visit, person, key, is, ""), response);
  }
}
