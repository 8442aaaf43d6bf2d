package guiju.platform.web;

import guiju.engine.Capacities;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.FactRole;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Proof;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes the page of any dossier: every kind is shown the same way, out of the rulebook and the
 * docket.
 */
@Component
public class DossierPages {
  private static final int OTHERS_SHOWN = 8;

  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Proof proof;
  private final Names names;

  DossierPages(Judge judge, Dossiers dossiers, Chronicle chronicle, Proof proof, Names names) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.proof = proof;
    this.names = names;
  }

  /** What is asked for: which dossier, which tab, which act has just been taken. */
  public record Wanted(
      String kind, String key, String tab, String done, Section section, List<Room> rooms) {}

  /**
   * The page of a dossier.
   *
   * @throws NoSuchPage when there is no such dossier
   */
  public DossierPage page(Visit visit, Person person, Wanted wanted) {
    Dossier dossier = readable(dossiers, person, wanted.kind(), wanted.key());
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Outlook outlook = judge.outlook(dossier, visit.today());
    History history = new History(rulebook, chronicle.of(wanted.kind(), wanted.key()));
    Situation situation = new Situation(rulebook, texts, visit.today(), dossier, outlook);
    DossierBodies bodies =
        new DossierBodies(rulebook, proof, visit, known, situation, outlook, history);
    List<Outlook.Possibility> mine =
        outlook.possibilities().stream()
            .filter(one -> !Reach.capacities(one, person).isEmpty())
            .toList();
    String tab = bodies.known(wanted.tab());
    String name = dossier.title();
    return new DossierPage(
        visit.frame(person, name, wanted.section()),
        crumbs(texts, known, dossier, wanted.section()),
        name,
        about(visit, known, dossier),
        "",
        situation.say(),
        notice(texts, wanted.done()),
        situation.stages(),
        bodies.tabs(tab),
        bodies.body(tab, mine),
        texts.say("dossier.acts", person.name()),
        lines(texts, situation, mine, person, true),
        lines(texts, situation, mine, person, false),
        wanted.rooms(),
        others(texts, outlook, mine));
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

  private List<Crumb> crumbs(Texts texts, Names.Known known, Dossier dossier, Section section) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(texts.word(section), section.href()));
    Object owner = dossier.recorded(FactRole.OWNER);
    if (owner != null) {
      crumbs.add(new Crumb(texts.of(known.organisation(owner.toString())), "/units/" + owner));
    }
    crumbs.add(new Crumb(dossier.key(), ""));
    return crumbs;
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

  private List<ActLine> lines(
      Texts texts,
      Situation situation,
      List<Outlook.Possibility> mine,
      Person person,
      boolean now) {
    Set<String> begun = begun(situation);
    String leading = leading(situation, mine, person);
    List<ActLine> lines = new ArrayList<>();
    for (Outlook.Possibility possible : mine) {
      boolean present =
          begun.contains(possible.action().procedure()) || possible.obstacles().isEmpty();
      if (present == now) {
        lines.add(
            line(texts, situation.dossier(), possible, possible.action().path().equals(leading)));
      }
    }
    lines.sort(
        java.util.Comparator.comparing((ActLine line) -> !line.leading())
            .thenComparing(line -> line.mark() != Mark.TICK));
    return lines;
  }

  private static Set<String> begun(Situation situation) {
    Set<String> begun = new LinkedHashSet<>();
    situation.present().ifPresent(one -> begun.add(one.procedure().id()));
    return begun;
  }

  /**
   * The act that moves the matter on: in the present procedure, by whose turn it is, not a return.
   */
  private static String leading(
      Situation situation, List<Outlook.Possibility> mine, Person person) {
    var present = situation.present();
    if (present.isEmpty()) {
      return "";
    }
    var standing = present.get();
    for (Outlook.Possibility possible : mine) {
      boolean turns =
          Reach.capacities(possible, person).stream()
              .anyMatch(capacity -> standing.turn().contains(capacity.standing()));
      boolean moves = possible.action().to() != null || possible.action().role().opinion() != null;
      if (possible.action().procedure().equals(standing.procedure().id())
          && turns
          && moves
          && !possible.action().role().returns()) {
        return possible.action().path();
      }
    }
    return "";
  }

  private ActLine line(
      Texts texts, Dossier dossier, Outlook.Possibility possible, boolean leading) {
    Action action = possible.action();
    List<Finding> obstacles = possible.obstacles();
    String procedure = texts.of(rulebook.procedure(action.procedure()).title());
    String why =
        obstacles.isEmpty()
            ? texts.say("dossier.open", procedure)
            : texts.say(
                "dossier.lacks", texts.of(obstacles.get(0).ground().title()), obstacles.size());
    return new ActLine(
        texts.of(action.label()),
        Addresses.act(dossier, action.path()),
        action.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList(),
        obstacles.isEmpty() ? Mark.TICK : Mark.LACKING,
        why,
        leading);
  }

  private List<DossierPage.Other> others(
      Texts texts, Outlook outlook, List<Outlook.Possibility> mine) {
    List<DossierPage.Other> others = new ArrayList<>();
    for (Outlook.Possibility possible : outlook.possibilities()) {
      Outlook.Standing standing =
          outlook.cases().stream()
              .filter(one -> one.procedure().id().equals(possible.action().procedure()))
              .findFirst()
              .orElseThrow();
      List<Capacity> turn =
          possible.who().stream()
              .map(Outlook.Eligible::capacity)
              .filter(one -> standing.turn().contains(one.standing()))
              .toList();
      if (!mine.contains(possible)
          && standing.begun()
          && !turn.isEmpty()
          && others.size() < OTHERS_SHOWN) {
        String who =
            String.join(
                texts.say("list.separator"),
                turn.stream()
                    .map(one -> texts.of(Capacities.label(rulebook, one)))
                    .distinct()
                    .limit(3)
                    .toList());
        others.add(
            new DossierPage.Other(
                texts.of(possible.action().label()),
                who,
                possible.action().cites().stream()
                    .limit(1)
                    .map(cite -> Cite.of(cite, texts))
                    .toList()));
      }
    }
    return others;
  }
}
