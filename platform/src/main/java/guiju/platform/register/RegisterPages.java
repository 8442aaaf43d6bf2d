package guiju.platform.register;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Money;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Nearness;
import guiju.platform.docket.Place;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.Sorting;
import guiju.platform.docket.Tallies;
import guiju.platform.docket.Tally;
import guiju.platform.identity.Person;
import guiju.platform.web.Names;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of a register of any kind. */
@Component
public class RegisterPages {
  private static final int PAGE = 25;

  private final Rulebook rulebook;
  private final Register register;
  private final Tallies tallies;
  private final Dossiers dossiers;
  private final SavedViews views;
  private final Names names;

  RegisterPages(
      Judge judge,
      Register register,
      Tallies tallies,
      Dossiers dossiers,
      SavedViews views,
      Names names) {
    this.rulebook = judge.rulebook();
    this.register = register;
    this.tallies = tallies;
    this.dossiers = dossiers;
    this.views = views;
    this.names = names;
  }

  /** The page of a register as it is wanted. */
  public RegisterPage page(Visit visit, Person person, Wanted wanted, Section section) {
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Tally tally = tallies.of(wanted.query(person));
    Tally.Counts counts = tally.of(wanted.chosen());
    Register.Page page =
        register.page(wanted.query(person), wanted.sorting(), wanted.place(), PAGE);
    String title =
        section == Section.PROJECTS ? texts.word(section) : texts.of(wanted.kind().label());
    return new RegisterPage(
        visit.frame(person, title, section),
        say(texts, wanted.kind(), tally, counts.total()),
        tally.counted() == null
            ? ""
            : texts.say("register.counted", texts.wording().time(tally.counted())),
        search(texts, wanted),
        chips(texts, person, wanted, counts),
        filters(texts, known, wanted, counts),
        links(texts, person, wanted),
        kept(person, wanted),
        table(visit, person, known, new Shown(wanted, page, tally, counts)));
  }

  /** What a page is made of. */
  private record Shown(Wanted wanted, Register.Page page, Tally tally, Tally.Counts counts) {}

  private static Sentence say(Texts texts, Kind kind, Tally tally, Register.Total total) {
    String label = texts.of(kind.label());
    if (!tally.isCounted()) {
      return texts.sentence("register.say.about", total.count(), label);
    } else if (kind.fact(FactRole.AMOUNT) == null) {
      return texts.sentence("register.say.plain", total.count(), label);
    }
    return texts.sentence("register.say", total.count(), Money.wanGrouped(total.amount()), label);
  }

  private static RegisterPage.Search search(Texts texts, Wanted wanted) {
    Map<String, String> kept = new LinkedHashMap<>();
    wanted.chosen().forEach((facet, value) -> kept.put(facet.parameter(), value));
    if (wanted.sorting() != Sorting.LATEST) {
      kept.put("sort", wanted.sorting().parameter());
    }
    return new RegisterPage.Search(
        wanted.path(),
        texts.say("register.search", texts.of(wanted.kind().label())),
        wanted.text().typed(),
        kept);
  }

  /** The few everybody needs; each other filter has its own list. */
  private static List<Tab> chips(Texts texts, Person person, Wanted wanted, Tally.Counts counts) {
    List<Tab> chips = new ArrayList<>();
    boolean all = wanted.chosen().isEmpty() && wanted.text().isEmpty();
    chips.add(
        new Tab(
            texts.say("register.all"),
            all ? String.valueOf(counts.total().count()) : "",
            wanted.all(),
            all));
    Capacity active = person.active();
    if (active != null) {
      chip(texts.say("register.mine"), Facet.TURN, active.standing(), wanted, counts, chips);
    }
    for (Nearness near : List.of(Nearness.OVERDUE, Nearness.SOON)) {
      String label = texts.say("register.near." + near.parameter());
      chip(label, Facet.DUE, near.parameter(), wanted, counts, chips);
    }
    return chips;
  }

  private static void chip(
      String label,
      Facet facet,
      String value,
      Wanted wanted,
      Tally.Counts counts,
      List<Tab> chips) {
    boolean current = value.equals(wanted.chosen().get(facet));
    Register.Total total =
        counts.facets().getOrDefault(facet, Map.of()).getOrDefault(value, Register.Total.NONE);
    if (current || total.count() > 0) {
      chips.add(
          new Tab(
              label,
              String.valueOf(total.count()),
              wanted.with(facet, current ? "" : value),
              current));
    }
  }

  private List<RegisterPage.Filter> filters(
      Texts texts, Names.Known known, Wanted wanted, Tally.Counts counts) {
    List<RegisterPage.Filter> filters =
        new ArrayList<>(new Facets(rulebook, texts, known, wanted, counts).filters());
    List<RegisterPage.Option> orders = new ArrayList<>();
    for (Sorting sorting : Sorting.values()) {
      if (sorting != Sorting.AMOUNT || wanted.kind().fact(FactRole.AMOUNT) != null) {
        orders.add(
            new RegisterPage.Option(
                texts.say("register.sort." + sorting.parameter()),
                wanted.in(sorting),
                "",
                "",
                sorting == wanted.sorting()));
      }
    }
    filters.add(
        new RegisterPage.Filter(
            "sort",
            texts.say("register.sort"),
            wanted.sorting() == Sorting.LATEST
                ? ""
                : texts.say("register.sort." + wanted.sorting().parameter()),
            false,
            orders));
    return filters;
  }

  /** The acts that bring such a dossier into being: the first the person may take leads. */
  private RegisterPage.Links links(Texts texts, Person person, Wanted wanted) {
    Action creating = creating(wanted.kind(), person).stream().findFirst().orElse(null);
    return new RegisterPage.Links(
        creating == null ? "" : "/acts/" + wanted.kind().name() + "/new/" + creating.path(),
        creating == null ? "" : texts.of(creating.label()),
        wanted.file(".xlsx"),
        creating == null || wanted.kind().role() != null ? "" : wanted.path() + "/bring");
  }

  /** The acts by which a person may bring a dossier of a kind into being. */
  public List<Action> creating(Kind kind, Person person) {
    return rulebook.proceduresOf(kind).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(
            action ->
                action.role().creates()
                    && action.by().capacities().stream().anyMatch(person::holds))
        .toList();
  }

  private RegisterPage.Views kept(Person person, Wanted wanted) {
    String now = wanted.kept();
    return new RegisterPage.Views(
        wanted.path(),
        now,
        views.of(person, wanted.path()).stream()
            .map(
                view ->
                    new RegisterPage.View(
                        view.id(), view.name(), view.address(), view.content().equals(now)))
            .toList());
  }

  private RegisterPage.Table table(Visit visit, Person person, Names.Known known, Shown shown) {
    Texts texts = visit.texts();
    Kind kind = shown.wanted().kind();
    List<RegisterLine> lines = shown.page().lines();
    Map<String, Dossier> facts =
        kind.register().isEmpty()
            ? Map.of()
            : dossiers.bare(kind.name(), lines.stream().map(RegisterLine::key).toList());
    Rows rows = new Rows(rulebook, visit, known, person);
    boolean amount = kind.fact(FactRole.AMOUNT) != null;
    return new RegisterPage.Table(
        new RegisterPage.Heads(
            texts.of(kind.label()),
            kind.fact(FactRole.YEAR) != null,
            amount,
            kind.register().stream().map(fact -> texts.of(fact.label())).toList(),
            lines.stream().anyMatch(line -> line.due() != null)),
        lines.stream().map(line -> rows.row(line, facts.get(line.key()))).toList(),
        amount ? sums(texts, lines, shown) : List.of(),
        pages(texts, shown));
  }

  private static List<RegisterPage.Sum> sums(Texts texts, List<RegisterLine> lines, Shown shown) {
    long here =
        lines.stream().map(RegisterLine::amount).filter(sum -> sum != null).mapToLong(s -> s).sum();
    List<RegisterPage.Sum> sums = new ArrayList<>();
    sums.add(
        new RegisterPage.Sum(texts.say("register.sum.page", lines.size()), Money.wanGrouped(here)));
    Register.Total all = shown.counts().total();
    if (shown.tally().isCounted() && all.count() > lines.size()) {
      sums.add(
          new RegisterPage.Sum(
              texts.say("register.sum.rest", all.count() - lines.size()),
              Money.wanGrouped(all.amount() - here)));
      sums.add(
          new RegisterPage.Sum(
              texts.say("register.sum.all", all.count()), Money.wanGrouped(all.amount())));
    }
    return sums;
  }

  private static RegisterPage.Pages pages(Texts texts, Shown shown) {
    Wanted wanted = shown.wanted();
    Place previous = shown.page().previous();
    Place next = shown.page().next();
    int lines = shown.page().lines().size();
    int before = wanted.before();
    return new RegisterPage.Pages(
        texts.say(
            "register.shown",
            lines == 0 ? 0 : before + 1,
            before + lines,
            shown.counts().total().count()),
        before > PAGE && previous != null ? wanted.in(wanted.sorting()) : "",
        previous == null ? "" : wanted.at(previous, Math.max(0, before - PAGE)),
        next == null ? "" : wanted.at(next, before + lines));
  }
}
