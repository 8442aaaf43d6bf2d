package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.FactRole;
import guiju.engine.law.KindRole;
import guiju.engine.ruling.Account;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Ties;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the page of any dossier: every kind is shown the same way, out of the rulebook and the
 * docket.
 */
@Component
public class DossierPages {
  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Vouching vouching;
  private final Ties ties;
  private final Names names;
  private final Histories histories;

  DossierPages(
      Judge judge,
      Dossiers dossiers,
      Chronicle chronicle,
      Vouching vouching,
      Ties ties,
      Names names,
      Histories histories) {
    this.histories = histories;
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.vouching = vouching;
    this.ties = ties;
    this.names = names;
  }

  /** What is asked for: which dossier, which tab, which day, which act has just been taken. */
  public record Wanted(
      String kind, String key, String tab, String on, String done, Section section) {}

  /**
   * The page of a dossier.
   *
   * @throws NoSuchPage when there is no such dossier
   */
  public DossierPage page(Visit visit, Person person, Wanted wanted) {
    Dossier present = readable(dossiers, person, wanted.kind(), wanted.key());
    AsOf asOf = AsOf.of(wanted.on(), visit.today(), chronicle.of(wanted.kind(), wanted.key()));
    Dossier dossier =
        asOf.past()
            ? dossiers.asOf(wanted.kind(), wanted.key(), asOf.day()).orElseThrow(NoSuchPage::new)
            : present;
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Outlook outlook = judge.outlook(dossier, asOf.day());
    Situation situation = new Situation(rulebook, visit, known, dossier, outlook);
    OpenActs acts = new OpenActs(rulebook, texts, situation, outlook, person);
    List<Account> accounts = judge.accounts(dossier, asOf.day());
    History history = histories.of(asOf.entries());
    DossierBodies bodies =
        new DossierBodies(
            rulebook,
            new DossierBodies.Look(visit, known, situation, asOf),
            vouching,
            accounts,
            history);
    String tab = bodies.known(wanted.tab());
    OpenActs.Lines lines =
        asOf.past() ? new OpenActs.Lines(List.of(), List.of(), List.of()) : acts.lines();
    String name = called(texts, known, dossier);
    return new DossierPage(
        visit.frame(person, name, wanted.section()),
        crumbs(texts, known, dossier, new Reading(person, wanted.section())),
        name,
        about(visit, known, dossier),
        day(visit, asOf, dossier, tab),
        situation.say(),
        notice(texts, wanted.done()),
        situation.stages(),
        bodies.tabs(tab),
        bodies.body(tab, acts.mine()),
        new DossierPage.Acts(
            texts.say("dossier.acts", person.name()),
            lines.now(),
            lines.more(),
            lines.later(),
            asOf.past() ? List.of() : acts.others()),
        asOf.past() ? List.of() : new TiedLines(ties, rulebook, visit, known).of(dossier, person),
        beside(texts, accounts, history));
  }

  private static List<DossierBody.MoneyLine> beside(
      Texts texts, List<Account> accounts, History history) {
    Rooms rooms = new Rooms(texts, history);
    return accounts.stream().filter(Account::beside).map(rooms::line).toList();
  }

  // The rulebook in force is known by its title, an earlier one by its id.
  private String law(Texts texts, String under) {
    String id = rulebook.identity().id() + " ";
    return under.startsWith(id)
        ? texts.say("asof.law", texts.of(rulebook.identity().title()), under.substring(id.length()))
        : under;
  }

  private DossierPage.Day day(Visit visit, AsOf asOf, Dossier dossier, String tab) {
    Texts texts = visit.texts();
    String shown = texts.wording().fullDate(asOf.day());
    String here = Addresses.whole(dossier) + "?tab=" + tab;
    return new DossierPage.Day(
        asOf.past(),
        asOf.past()
            ? texts.say("asof.past", shown, law(texts, asOf.rulebook()))
            : texts.say("asof.link", shown),
        asOf.day().toString(),
        visit.today().toString(),
        Addresses.whole(dossier),
        tab,
        here,
        step(asOf.before(), here, visit, "asof.before"),
        step(asOf.after(), here, visit, "asof.after"));
  }

  private static @Nullable Crumb step(
      @Nullable LocalDate day, String here, Visit visit, String key) {
    return day == null || day.isAfter(visit.today())
        ? null
        : new Crumb(
            visit.texts().say(key, visit.texts().wording().fullDate(day)), here + "&on=" + day);
  }

  /** The dossier when there is one and the person may read it; otherwise there is no such page. */
  static Dossier readable(Dossiers dossiers, Person person, String kind, String key) {
    try {
      return dossiers
          .find(kind, key)
          .filter(one -> dossiers.mayRead(person, one))
          .orElseThrow(NoSuchPage::new);
    } catch (IllegalArgumentException e) {
      throw new NoSuchPage();
    }
  }

  /** Who reads a page, and under which section. */
  private record Reading(Person person, Section section) {}

  private static List<Crumb> crumbs(
      Texts texts, Names.Known known, Dossier dossier, Reading reading) {
    Section section = reading.section;
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(texts.word(section), section.href()));
    Object owner = dossier.recorded(FactRole.OWNER);
    if (owner != null) {
      // Without a body one has a page of the own unit only.
      boolean open = reading.person.maySeeUnit(owner.toString());
      crumbs.add(
          new Crumb(texts.of(known.organisation(owner.toString())), open ? "/units/" + owner : ""));
    }
    boolean unit = dossier.kind().role() == KindRole.UNIT;
    crumbs.add(new Crumb(unit ? called(texts, known, dossier) : dossier.key(), ""));
    return crumbs;
  }

  /** A unit is called what it is called now; its key is the code of the organisation. */
  private static String called(Texts texts, Names.Known known, Dossier dossier) {
    return dossier.kind().role() == KindRole.UNIT
        ? texts.of(known.organisation(dossier.key()))
        : dossier.title();
  }

  // What registers show of it: mode and year, where the vocabulary has them.
  private static String about(Visit visit, Names.Known known, Dossier dossier) {
    Shown shown = new Shown(visit.texts(), known, visit.today());
    List<String> parts = new ArrayList<>();
    for (FactRole role : List.of(FactRole.MODE, FactRole.CATEGORY, FactRole.YEAR)) {
      var fact = dossier.kind().fact(role);
      Object value = dossier.recorded(role);
      if (fact != null && value != null) {
        parts.add(
            role == FactRole.YEAR
                ? visit.texts().say("dossier.year", value)
                : shown.value(fact, value));
      }
    }
    return String.join(" · ", parts);
  }

  private String notice(Texts texts, String done) {
    int dot = done.indexOf('.');
    var procedure = dot < 0 ? null : rulebook.procedures().get(done.substring(0, dot));
    Action action = procedure == null ? null : procedure.actions().get(done.substring(dot + 1));
    return action == null ? "" : texts.say("dossier.done", texts.of(action.label()));
  }
}
