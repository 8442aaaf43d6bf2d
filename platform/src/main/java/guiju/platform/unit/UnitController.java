package guiju.platform.unit;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Money;
import guiju.engine.expression.Expression;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Standing;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Units, and how each of them stands. */
@Controller
class UnitController implements Routes {
  private final Standings standings;
  private final Rulebook rulebook;
  private final JdbcClient database;

  UnitController(Standings standings, Judge judge, JdbcClient database) {
    this.standings = standings;
    this.rulebook = judge.rulebook();
    this.database = database;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page("/units"), Route.page("/units/{id}"));
  }

  private record Unit(String id, String zh, String en, long projects, long amount, long waiting) {}

  @GetMapping("/units")
  ModelAndView units(Visit visit, Person person) {
    Texts texts = visit.texts();
    Kind kind = rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
    List<Unit> units =
        database
            .sql(
                """
        select o.id, o.name_zh as zh, o.name_en as en, count(*) as projects, coalesce(sum(d.amount), 0)::int8 as amount,
               count(*) filter (where d.turn && cast(:owners as text[])) as waiting
        from dossier d join organisation o on o.id = d.owner where d.kind = :kind and (:all or d.owner = :own)
        group by o.id order by count(*) desc, o.id
        """)
            .param("kind", kind.name())
            .param("owners", owners(kind))
            .param("all", person.body() != null)
            .param("own", person.organisation())
            .query(Unit.class)
            .list();
    List<UnitsPage.Row> rows =
        units.stream()
            .map(
                unit ->
                    new UnitsPage.Row(
                        texts.of(new guiju.engine.text.Text(unit.zh(), unit.en())),
                        "/units/" + unit.id(),
                        String.valueOf(unit.projects()),
                        Money.wanGrouped(unit.amount()),
                        String.valueOf(unit.waiting())))
            .toList();
    long projects = units.stream().mapToLong(Unit::projects).sum();
    return new ModelAndView(
        "unit/units",
        "page",
        new UnitsPage(
            visit.frame(person, texts.word(Section.UNITS), Section.UNITS),
            texts.sentence("units.say", rows.size(), projects),
            rows));
  }

  /** Standings that follow from owning a dossier of the kind. */
  private String[] owners(Kind kind) {
    Fact owner = kind.fact(FactRole.OWNER);
    List<String> owning = owner == null ? List.of() : List.of(kind.name(), owner.name());
    return rulebook.standings().values().stream()
        .filter(
            standing -> {
              Expression whose = standing.organisations().get(kind.name());
              return whose != null && whose.reads().contains(owning);
            })
        .map(Standing::id)
        .toArray(String[]::new);
  }

  @GetMapping("/units/{id}")
  ModelAndView unit(Visit visit, Person person, @PathVariable String id) {
    return new ModelAndView("unit/unit", "page", standings.page(visit, person, id));
  }
}
