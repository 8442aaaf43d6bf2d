package guiju.platform.project;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Money;
import guiju.engine.law.Capacity;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the register: filters with counts, one line per project, sums. */
@Component
class Registers {
  private static final int PAGE = 25;

  private final Rulebook rulebook;
  private final Register register;
  private final Names names;

  Registers(Judge judge, Register register, Names names) {
    this.rulebook = judge.rulebook();
    this.register = register;
    this.names = names;
  }

  /** What is wanted: text, filter (a procedure, {@code mine}, or nothing), page from 0. */
  record Wanted(String text, String filter, int page) {}

  private Kind kind() {
    return rulebook.kindOf(KindRole.PROJECT).orElseThrow(NoSuchPage::new);
  }

  RegisterPage page(Visit visit, Person person, Wanted wanted) {
    Texts texts = visit.texts();
    RegisterQuery query = query(person, wanted.text(), wanted.filter());
    Register.Total total = register.total(query);
    Names.Known known = names.known();
    List<RegisterPage.Row> rows =
        register.lines(query, PAGE, wanted.page() * PAGE).stream()
            .map(line -> row(visit, person, known, line))
            .toList();
    boolean more = (wanted.page() + 1L) * PAGE < total.count();
    return new RegisterPage(
        visit.frame(person, texts.word(Section.PROJECTS), Section.PROJECTS),
        texts.sentence("register.say", total.count(), Money.wanGrouped(total.amount())),
        wanted.text(),
        chips(texts, person, wanted),
        create(person),
        rows,
        texts.say("register.total", rows.size(), total.count(), Money.wanGrouped(total.amount())),
        wanted.page() > 0 ? href(wanted, wanted.filter(), wanted.page() - 1) : "",
        more ? href(wanted, wanted.filter(), wanted.page() + 1) : "");
  }

  private RegisterQuery query(Person person, String text, String filter) {
    String turn = filter.equals("mine") ? standing(person) : null;
    String owner = filter.equals("own") ? person.organisation() : null;
    String procedure = rulebook.procedures().containsKey(filter) ? filter : null;
    String reader = person.body() == null ? person.organisation() : null;
    return new RegisterQuery(
        kind().name(),
        text.isBlank() ? null : text.strip(),
        owner,
        null,
        procedure,
        null,
        turn,
        reader);
  }

  private static @Nullable String standing(Person person) {
    Capacity active = person.active();
    return active == null ? "-" : active.standing();
  }

  private List<Tab> chips(Texts texts, Person person, Wanted wanted) {
    List<Tab> chips = new ArrayList<>();
    chips.add(chip(person, wanted, "", texts.say("register.all")));
    chips.add(chip(person, wanted, "mine", texts.say("register.mine")));
    for (Procedure procedure : rulebook.proceduresOf(kind())) {
      Tab chip = chip(person, wanted, procedure.id(), texts.of(procedure.title()));
      if (!chip.count().equals("0") || chip.current()) {
        chips.add(chip);
      }
    }
    return chips;
  }

  private Tab chip(Person person, Wanted wanted, String filter, String label) {
    long count = register.total(query(person, wanted.text(), filter)).count();
    return new Tab(
        label, String.valueOf(count), href(wanted, filter, 0), wanted.filter().equals(filter));
  }

  private static String href(Wanted wanted, String filter, int page) {
    return "/projects?q="
        + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8)
        + "&is="
        + filter
        + (page == 0 ? "" : "&page=" + page);
  }

  /** The act that brings a project into being, when the person may take it. */
  private String create(Person person) {
    return rulebook.proceduresOf(kind()).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(
            action ->
                action.role().creates()
                    && action.by().capacities().stream().anyMatch(person::holds))
        .findFirst()
        .map(action -> "/acts/" + kind().name() + "/new/" + action.path())
        .orElse("");
  }

  private RegisterPage.Row row(Visit visit, Person person, Names.Known known, RegisterLine line) {
    Texts texts = visit.texts();
    Procedure procedure =
        line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    Procedure.State state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    String turn =
        String.join(
            texts.say("list.separator"),
            line.turn().stream().limit(2).map(id -> texts.of(rulebook.label(id))).toList());
    String several =
        line.turn().size() > 2
            ? texts.say(
                "situation.several",
                texts.of(rulebook.label(line.turn().get(0))),
                line.turn().size())
            : turn;
    long days = line.since() == null ? 0 : ChronoUnit.DAYS.between(line.since(), visit.today());
    boolean mine = person.active() != null && line.turn().contains(person.active().standing());
    Long amount = line.amount();
    return new RegisterPage.Row(
        line.name(),
        Addresses.of(rulebook, line.kind(), line.key()),
        line.owner() == null ? "" : texts.of(known.organisation(line.owner())),
        line.key(),
        line.year() == null ? "" : String.valueOf(line.year()),
        amount == null ? "" : Money.wanGrouped(amount),
        procedure == null ? "" : texts.of(procedure.title()),
        state == null ? "" : texts.of(state.label()),
        several,
        line.turn().isEmpty() ? "" : texts.say("workbench.days", days),
        mine);
  }
}
