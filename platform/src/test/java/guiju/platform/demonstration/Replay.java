package guiju.platform.demonstration;

import guiju.engine.ActTree;
import guiju.engine.Judge;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.platform.docket.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what dockets say once more, with nothing but the engine, from the very first entry. */
final class Replay {

  private static final List<String> ACT = List.of("act", "by", "on", "form", "materials");

  private final Judge judge;
  private final Town town;

  Replay(Judge judge) {
    this.judge = judge;
    this.town = new Town(judge.rulebook());
  }

  /** The town as it stands after what has been taken so far. */
  Town town() {
    return town;
  }

  /**
   * Takes an entry's act on the state before it.
   *
   * @throws IllegalStateException when the engine does not permit it
   */
  void take(Entry entry) {
    Map<String, Object> body = entry.tree();
    Map<String, Object> tree = new LinkedHashMap<>(body);
    tree.keySet().retainAll(ACT);
    Reading<Act> reading = new ActTree(judge.rulebook()).read(tree, null);
    Act act = reading.value();
    if (act == null) {
      throw new IllegalStateException(place(entry) + " cannot be read: " + reading.problems());
    }
    Dossier before = town.find(entry.kind(), entry.key(), act.form());
    Ruling ruling = rule(before, act, body.containsKey("because"));
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      throw new IllegalStateException(place(entry) + ": " + ruling.obstacles());
    }
    town.put(permitted.next());
  }

  private Ruling rule(Dossier before, Act act, boolean followsFromAnother) {
    if (act.actor().equals(Actor.CLOCK)) {
      return judge.tick(before, act);
    }
    return followsFromAnother ? judge.ripple(before, act) : judge.rule(before, act);
  }

  private static String place(Entry entry) {
    return "%s %s/%d %s".formatted(entry.kind(), entry.key(), entry.sequence(), entry.act());
  }
}
