package guiju.platform.administration;

import guiju.engine.text.Text;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.trail.Kind;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations: added, renamed, closed. */
@Controller
class OrganisationController implements Routes {

  private static final String HERE = "/administration/organisations";
  private static final String ONE = HERE + "/{id}";

  private final Heads heads;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Eligibility eligibility;
  private final OrganisationDesk desk;

  OrganisationController(
      Heads heads,
      Organisations organisations,
      Accounts accounts,
      Eligibility eligibility,
      OrganisationDesk desk) {
    this.heads = heads;
    this.organisations = organisations;
    this.accounts = accounts;
    this.eligibility = eligibility;
    this.desk = desk;
  }

  /** What a form sends; a part that is missing is empty. */
  record Form(
      @Nullable String id,
      @Nullable String zh,
      @Nullable String en,
      @Nullable String body,
      @Nullable String county,
      @Nullable String reason) {

    static final Form EMPTY = new Form("", "", "", "", "", "");

    Text name() {
      return new Text(plain(zh), plain(en));
    }

    Organisation organisation() {
      return new Organisation(plain(id), name(), optional(body), optional(county));
    }

    static String plain(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    private static @Nullable String optional(@Nullable String typed) {
      return plain(typed).isEmpty() ? null : plain(typed);
    }
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Office.SYSTEM),
        Route.officeForm(HERE, Office.SYSTEM),
        Route.officePage(ONE, Office.SYSTEM),
        Route.officeForm(ONE + "/rename", Office.SYSTEM),
        Route.officeForm(ONE + "/close", Office.SYSTEM),
        Route.officeForm(ONE + "/reopen", Office.SYSTEM));
  }

  @GetMapping(HERE)
  ModelAndView organisations(
      Visit visit, Person person, @RequestParam(defaultValue = "") String q) {
    return list(visit, person, q.strip(), Form.EMPTY, Heads.Word.NONE);
  }

  @PostMapping(HERE)
  ModelAndView add(Visit visit, Person person, Form form) {
    String id = form.organisation().id();
    return heads.answer(
        new Heads.Asked(Kind.ORGANISATION, id),
        desk.add(form.organisation()),
        HERE + "/" + id + "?done=added",
        word -> list(visit, person, "", form, word));
  }

  @GetMapping(ONE)
  ModelAndView organisation(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done) {
    return one(visit, person, id, Heads.Word.of(done));
  }

  @PostMapping(ONE + "/rename")
  ModelAndView rename(Visit visit, Person person, @PathVariable("id") String named, Form form) {
    return answer(visit, person, named, "renamed", desk.rename(named, form.name()));
  }

  @PostMapping(ONE + "/close")
  ModelAndView close(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, id, "organisation-closed", desk.close(id, reason));
  }

  @PostMapping(ONE + "/reopen")
  ModelAndView reopen(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, id, "organisation-reopened", desk.reopen(id, reason));
  }

  private ModelAndView answer(
      Visit visit, Person person, String id, String done, Optional<Objection> objection) {
    return heads.answer(
        new Heads.Asked(Kind.ORGANISATION, id),
        objection,
        HERE + "/" + id + "?done=" + done,
        word -> one(visit, person, id, word));
  }

  private ModelAndView list(Visit visit, Person person, String words, Form typed, Heads.Word word) {
    Texts texts = visit.texts();
    String sought = words.toLowerCase(Locale.ROOT);
    List<OrganisationsPage.Row> rows =
        organisations.all().stream()
            .filter(one -> told(one).contains(sought))
            .map(one -> row(texts, one))
            .toList();
    Head head =
        heads.head(
            visit,
            person,
            Heads.Place.ORGANISATIONS,
            texts.sentence("adm.organisations", rows.size()),
            word);
    OrganisationsPage.Form form =
        new OrganisationsPage.Form(
            word.objection().isPresent(),
            Form.plain(typed.id()),
            Form.plain(typed.zh()),
            Form.plain(typed.en()),
            Form.plain(typed.county()),
            bodies(texts, Form.plain(typed.body())));
    return new ModelAndView(
        "administration/organisations", "page", new OrganisationsPage(head, words, rows, form));
  }

  private ModelAndView one(Visit visit, Person person, String id, Heads.Word word) {
    Texts texts = visit.texts();
    Organisation found = organisations.find(id).orElseThrow(NoSuchPage::new);
    boolean open = organisations.closed(id).isEmpty();
    long people = accounts.count(new Accounts.Wanted("", id, true));
    Head head =
        heads.head(
            visit,
            person,
            Heads.Place.ORGANISATIONS,
            texts.sentence(
                open ? "adm.organisation.say" : "adm.organisation.closed",
                texts.of(found.name()),
                people),
            word);
    List<AccountPage.Fact> facts = new ArrayList<>();
    facts.add(new AccountPage.Fact(texts.say("adm.body"), body(texts, found)));
    facts.add(
        new AccountPage.Fact(
            texts.say("adm.county"),
            found.county() == null ? texts.say("adm.municipal") : found.county()));
    return new ModelAndView(
        "administration/organisation",
        "page",
        new OrganisationPage(
            head,
            HERE + "/" + id,
            id,
            open,
            found.name().zh(),
            found.name().en(),
            facts,
            organisations.formerNames(id).stream()
                .map(
                    former ->
                        new AccountPage.Fact(
                            texts.say("adm.until.day", texts.wording().fullDate(former.until())),
                            texts.of(former.name())))
                .toList(),
            eligibility.of(found).stream().map(eligibility::name).map(texts::of).toList(),
            "/administration/accounts?organisation=" + id));
  }

  private OrganisationsPage.Row row(Texts texts, Organisation one) {
    boolean open = organisations.closed(one.id()).isEmpty();
    return new OrganisationsPage.Row(
        HERE + "/" + one.id(),
        texts.of(one.name()),
        one.id(),
        body(texts, one),
        one.county() == null ? texts.say("adm.municipal") : one.county(),
        accounts.count(new Accounts.Wanted("", one.id(), true)),
        texts.say(open ? "adm.state.open" : "adm.state.closed"));
  }

  private String body(Texts texts, Organisation one) {
    Text name = one.body() == null ? null : eligibility.bodies().get(one.body());
    return name == null ? texts.say("adm.body.none") : texts.of(name);
  }

  private List<AccountsPage.Choice> bodies(Texts texts, String chosen) {
    List<AccountsPage.Choice> bodies = new ArrayList<>();
    bodies.add(new AccountsPage.Choice("", texts.say("adm.body.none"), chosen.isEmpty()));
    eligibility
        .bodies()
        .forEach(
            (id, name) ->
                bodies.add(new AccountsPage.Choice(id, texts.of(name), id.equals(chosen))));
    return bodies;
  }

  private static String told(Organisation one) {
    return (one.id() + " " + one.name().zh() + " " + one.name().en()).toLowerCase(Locale.ROOT);
  }
}
