package guiju.platform.rulebook;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Article;
import guiju.engine.law.Procedure;
import guiju.platform.identity.Drafters;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The book: contents, articles, procedures. Everybody may read the law. */
@Controller
class MeasuresController implements Routes {
  private final Rulebook rulebook;
  private final Acting acting;
  private final Met met;

  MeasuresController(Judge judge) {
    this.rulebook = judge.rulebook();
    this.acting = Acting.of(rulebook);
    this.met = Met.in(rulebook);
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.open("/measures"),
        Route.open("/measures/{number}"),
        Route.open("/measures/procedures/{id}"));
  }

  @GetMapping("/measures")
  ModelAndView contents(Visit visit, @Nullable Person person) {
    var frame = visit.frame(person, visit.texts().word(Section.MEASURES), Section.MEASURES);
    return new ModelAndView(
        "rulebook/measures", "page", new Book(rulebook, visit.texts()).first(frame));
  }

  @GetMapping("/measures/{number:\\d{1,3}}")
  ModelAndView article(Visit visit, @Nullable Person person, @PathVariable int number) {
    Article article =
        rulebook.articles().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    var frame =
        visit.frame(person, new Book(rulebook, visit.texts()).label(article), Section.MEASURES);
    String lab = Drafters.of(rulebook).has(person) ? "/lab?article=" + number : "";
    var page = new ArticleReader(rulebook, acting, met, visit.texts()).open(article, frame, lab);
    return new ModelAndView("rulebook/article", "page", page);
  }

  @GetMapping("/measures/procedures/{id}")
  ModelAndView procedure(Visit visit, @Nullable Person person, @PathVariable String id) {
    Procedure procedure = rulebook.procedures().get(id);
    if (procedure == null) {
      throw new NoSuchPage();
    }
    var frame = visit.frame(person, visit.texts().of(procedure.title()), Section.MEASURES);
    return new ModelAndView(
        "rulebook/procedure",
        "page",
        new ProcedureReader(rulebook, visit.texts()).open(procedure, frame));
  }
}
