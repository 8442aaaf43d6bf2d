package guiju.platform.administration;

import guiju.platform.identity.Demonstration;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which settings are in force, and how the house runs. */
@Controller
class HouseController implements Routes {

  private static final String POLICY = "/administration/policy";
  private static final String HEALTH = "/administration/health";

  private final Heads heads;
  private final SettingsInForce settings;
  private final Condition condition;
  private final Demonstration demonstration;

  HouseController(
      Heads heads, SettingsInForce settings, Condition condition, Demonstration demonstration) {
    this.heads = heads;
    this.settings = settings;
    this.condition = condition;
    this.demonstration = demonstration;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(POLICY, Heads.Place.POLICY.offices()),
        Route.officePage(HEALTH, Office.SYSTEM));
  }

  @GetMapping(POLICY)
  ModelAndView policy(Visit visit, Person person) {
    Texts texts = visit.texts();
    List<TablePage.Group> groups = new ArrayList<>();
    settings
        .all(texts)
        .forEach(
            (prefix, rows) ->
                groups.add(
                    new TablePage.Group(
                        texts.keys().contains("setting." + prefix)
                            ? texts.say("setting." + prefix)
                            : prefix,
                        rows)));
    Sentence say = texts.sentence(demonstration.on() ? "adm.policy.demonstration" : "adm.policy");
    return page(
        heads.head(visit, person, Heads.Place.POLICY, say, Heads.Word.NONE), "policy", groups);
  }

  @GetMapping(HEALTH)
  ModelAndView health(Visit visit, Person person) {
    Texts texts = visit.texts();
    List<TablePage.Group> groups = condition.of(visit);
    long look =
        groups.stream().flatMap(group -> group.rows().stream()).filter(TablePage.Row::look).count();
    Sentence say =
        look == 0 ? texts.sentence("adm.health") : texts.sentence("adm.health.look", look);
    return page(
        heads.head(visit, person, Heads.Place.HEALTH, say, Heads.Word.NONE), "health", groups);
  }

  private static ModelAndView page(Head head, String which, List<TablePage.Group> groups) {
    Texts texts = head.frame().texts();
    return new ModelAndView(
        "administration/table",
        "page",
        new TablePage(
            head,
            texts.say("adm." + which + ".words"),
            List.of(
                texts.say("adm." + which + ".name"),
                texts.say("adm." + which + ".value"),
                texts.say("adm.means")),
            groups,
            List.of()));
  }
}
