package guiju.platform.administration;

import guiju.platform.HouseClock;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator comes in. */
@Controller
class StartController implements Routes {

  private static final int COUNTED = 200;
  private static final int WEEK = 6;

  private final Heads heads;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Proposals proposals;
  private final Trail trail;
  private final HouseClock clock;

  StartController(
      Heads heads,
      Accounts accounts,
      Organisations organisations,
      Proposals proposals,
      Trail trail,
      HouseClock clock) {
    this.heads = heads;
    this.accounts = accounts;
    this.organisations = organisations;
    this.proposals = proposals;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.officePage("/administration", Heads.Place.START.offices()));
  }

  @GetMapping("/administration")
  ModelAndView start(Visit visit, Person person) {
    Texts texts = visit.texts();
    Office office = Objects.requireNonNull(person.office());
    List<StartPage.Task> tasks =
        switch (office) {
          case SYSTEM -> keeping(texts);
          case SECURITY -> deciding(texts);
          case AUDIT -> watching(texts);
        };
    Head head =
        heads.head(visit, person, Heads.Place.START, say(texts, person, office), Heads.Word.NONE);
    return new ModelAndView(
        "administration/start", "page", new StartPage(head, tasks, offices(texts)));
  }

  private Sentence say(Texts texts, Person person, Office office) {
    int open = proposals.open().size();
    return switch (office) {
      case SYSTEM ->
          texts.sentence(
              open == 0 ? "adm.start.system.none" : "adm.start.system", person.name(), open);
      case SECURITY ->
          texts.sentence(
              open == 0 ? "adm.start.security.none" : "adm.start.security", person.name(), open);
      case AUDIT -> texts.sentence("adm.start.audit", person.name(), refusals().size());
    };
  }

  private List<StartPage.Task> keeping(Texts texts) {
    List<StartPage.Task> tasks = new ArrayList<>();
    tasks.add(task(texts, "organisations", Heads.Place.ORGANISATIONS, organisations.all().size()));
    long open = accounts.count(new Accounts.Wanted("", "", true));
    tasks.add(task(texts, "accounts", Heads.Place.ACCOUNTS, open));
    tasks.add(task(texts, "waiting", Heads.Place.PROPOSALS, proposals.open().size()));
    tasks.add(task(texts, "import", Heads.Place.IMPORT, 0));
    tasks.add(task(texts, "health", Heads.Place.HEALTH, 0));
    return tasks;
  }

  private List<StartPage.Task> deciding(Texts texts) {
    long open = accounts.count(new Accounts.Wanted("", "", true));
    return List.of(
        task(texts, "decide", Heads.Place.PROPOSALS, proposals.open().size()),
        task(texts, "withdraw", Heads.Place.ACCOUNTS, open),
        task(texts, "policy", Heads.Place.POLICY, 0));
  }

  private List<StartPage.Task> watching(Texts texts) {
    return List.of(
        task(texts, "trail", Heads.Place.TRAIL, trail.latest()),
        new StartPage.Task(
            texts.say("adm.task.refusals"),
            Heads.Place.TRAIL.href() + "?result=REFUSED&from=" + clock.today().minusDays(WEEK),
            texts.say("adm.task.refusals.about", refusals().size())),
        task(texts, "dockets", Heads.Place.DOCKETS, 0));
  }

  private List<guiju.platform.trail.Line> refusals() {
    LocalDate from = clock.today().minusDays(WEEK);
    return trail.lines(new Wanted(null, Result.REFUSED, "", from, null), Long.MAX_VALUE, COUNTED);
  }

  private static StartPage.Task task(Texts texts, String key, Heads.Place place, long count) {
    return new StartPage.Task(
        texts.say("adm.task." + key), place.href(), texts.say("adm.task." + key + ".about", count));
  }

  private List<StartPage.Row> offices(Texts texts) {
    List<Account> holders = accounts.administrators();
    return Arrays.stream(Office.values())
        .map(
            office -> {
              String key = "office." + office.name().toLowerCase(Locale.ROOT);
              return new StartPage.Row(
                  texts.say(key),
                  holders.stream()
                      .filter(one -> one.office() == office && one.open())
                      .map(Account::name)
                      .collect(Collectors.joining(texts.say("list.separator"))),
                  texts.say(key + ".may"),
                  texts.say(key + ".never"));
            })
        .toList();
  }
}
