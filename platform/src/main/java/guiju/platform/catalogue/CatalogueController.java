package guiju.platform.catalogue;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.register.RegisterPages;
import guiju.platform.register.RegisterSheets;
import guiju.platform.register.Wanted;
import guiju.platform.web.Catalogues;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All catalogues, each as a register, and taken home in the shape it is brought in. */
@Controller
class CatalogueController implements Routes {
  private final Rulebook rulebook;
  private final CataloguePages catalogues;
  private final RegisterPages registers;
  private final RegisterSheets sheets;

  CatalogueController(
      Judge judge, CataloguePages catalogues, RegisterPages registers, RegisterSheets sheets) {
    this.rulebook = judge.rulebook();
    this.catalogues = catalogues;
    this.registers = registers;
    this.sheets = sheets;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page("/catalogues"),
        Route.page("/catalogues/{kind}"),
        Route.page("/catalogues/{kind}.xlsx"));
  }

  @GetMapping("/catalogues")
  ModelAndView all(Visit visit, Person person) {
    return new ModelAndView("catalogue/catalogues", "page", catalogues.page(visit, person));
  }

  @GetMapping("/catalogues/{kind}")
  ModelAndView one(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @RequestParam Map<String, String> sent) {
    Wanted wanted = wanted(kind, sent);
    return new ModelAndView(
        "register/page", "page", registers.page(visit, person, wanted, Section.CATALOGUES));
  }

  @GetMapping("/catalogues/{kind}.xlsx")
  void sheet(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response)
      throws IOException {
    sheets.send(visit, person, wanted(kind, sent), facts(known(kind)), response);
  }

  private Wanted wanted(String name, Map<String, String> sent) {
    Kind kind = known(name);
    return Wanted.read(kind, Catalogues.register(kind), sent);
  }

  /** What the forms ask that make entries, in their order, then what the register shows besides. */
  private List<Fact> facts(Kind kind) {
    List<Fact> facts = new ArrayList<>();
    rulebook.proceduresOf(kind).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(action -> action.role().creates() && action.form() != null)
        .flatMap(action -> Objects.requireNonNull(action.form()).fields().stream())
        .filter(Form.Field::kept)
        .map(Form.Field::fact)
        .forEach(
            fact -> {
              if (facts.stream().noneMatch(one -> one.name().equals(fact.name()))) {
                facts.add(fact);
              }
            });
    kind.register().stream()
        .filter(fact -> facts.stream().noneMatch(one -> one.name().equals(fact.name())))
        .forEach(facts::add);
    return facts;
  }

  private Kind known(String name) {
    return Catalogues.of(rulebook).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }
}
