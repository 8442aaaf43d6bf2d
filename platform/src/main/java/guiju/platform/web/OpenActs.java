package guiju.platform.web;

import guiju.engine.Capacities;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Acts that could be taken next: what the reader can do now, could begin, must wait for. */
final class OpenActs {
  private static final int OTHERS_SHOWN = 8;
  private static final int FEW = 4;

  private final Rulebook rulebook;
  private final Texts texts;
  private final Situation situation;
  private final Dossier dossier;
  private final Outlook outlook;
  private final Person person;
  private final List<Outlook.Possibility> mine;

  OpenActs(Rulebook rulebook, Texts texts, Situation situation, Outlook outlook, Person person) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.situation = situation;
    this.dossier = situation.dossier();
    this.outlook = outlook;
    this.person = person;
    this.mine =
        outlook.possibilities().stream()
            .filter(one -> !Reach.capacities(one, person).isEmpty())
            .toList();
  }

  /** What the reader may take at all. */
  List<Outlook.Possibility> mine() {
    return mine;
  }

  /**
   * The reader's acts.
   *
   * @param now in matters under way
   * @param more what could be begun besides
   * @param later what something else must precede
   */
  record Lines(List<ActLine> now, List<ActLine> more, List<ActLine> later) {}

  Lines lines() {
    String leading = leading();
    List<ActLine> now = new ArrayList<>();
    List<ActLine> more = new ArrayList<>();
    List<ActLine> later = new ArrayList<>();
    for (Outlook.Possibility possible : mine) {
      boolean leads = possible.action().path().equals(leading);
      if (leads || isUnderWay(possible)) {
        now.add(line(possible, leads));
      } else {
        (possible.obstacles().isEmpty() ? more : later).add(line(possible, false));
      }
    }
    now.sort(
        Comparator.comparing((ActLine line) -> !line.leading())
            .thenComparing(line -> line.mark() != Mark.TICK));
    if (now.isEmpty() && more.size() <= FEW) {
      return new Lines(more, List.of(), later);
    }
    return new Lines(now, more, later);
  }

  private boolean isUnderWay(Outlook.Possibility possible) {
    Outlook.Standing standing = standing(possible);
    return standing.begun() && standing.state().ending() == Procedure.Ending.NONE;
  }

  private Outlook.Standing standing(Outlook.Possibility possible) {
    return outlook.cases().stream()
        .filter(one -> one.procedure().id().equals(possible.action().procedure()))
        .findFirst()
        .orElseThrow();
  }

  // The act that moves the matter on: in the present procedure, by whose turn it is, not a return.
  private String leading() {
    Outlook.Standing present = situation.present().orElse(null);
    if (present == null) {
      return "";
    }
    for (Outlook.Possibility possible : mine) {
      boolean turns =
          Reach.capacities(possible, person).stream()
              .anyMatch(capacity -> present.turn().contains(capacity.standing()));
      boolean moves = possible.action().to() != null || possible.action().role().opinion() != null;
      if (possible.action().procedure().equals(present.procedure().id())
          && turns
          && moves
          && !possible.action().role().returns()) {
        return possible.action().path();
      }
    }
    return "";
  }

  private ActLine line(Outlook.Possibility possible, boolean leading) {
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

  /** What others can do whose turn it is. */
  List<DossierPage.Other> others() {
    List<DossierPage.Other> others = new ArrayList<>();
    for (Outlook.Possibility possible : outlook.possibilities()) {
      Outlook.Standing standing = standing(possible);
      List<Capacity> turn =
          possible.who().stream()
              .map(Outlook.Eligible::capacity)
              .filter(one -> standing.turn().contains(one.standing()))
              .toList();
      if (!mine.contains(possible)
          && standing.begun()
          && !turn.isEmpty()
          && others.size() < OTHERS_SHOWN) {
        others.add(other(possible, turn));
      }
    }
    return others;
  }

  private DossierPage.Other other(Outlook.Possibility possible, List<Capacity> turn) {
    List<String> who =
        turn.stream()
            .map(one -> texts.of(Capacities.label(rulebook, one)))
            .distinct()
            .limit(3)
            .toList();
    return new DossierPage.Other(
        texts.of(possible.action().label()),
        String.join(texts.say("list.separator"), who),
        possible.action().cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList());
  }
}
