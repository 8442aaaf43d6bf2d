package guiju.platform.unit;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bite;
import guiju.engine.ruling.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What begins to bar a unit on coming days, tied together by dossier and day.
 *
 * @param members the unit's own dossiers, by key
 */
record Knots(Function<String, Optional<Dossier>> members) {

  /**
   * Bars that begin to bite on one day because of one dossier.
   *
   * @param member the dossier
   * @param day the first day they bite
   * @param rules the bars
   */
  record Knot(Dossier member, LocalDate day, List<Rule> rules) {
    /** The last day on which it can still be averted. */
    LocalDate last() {
      return day.minusDays(1);
    }
  }

  /**
   * What begins, by dossier and day, in order of time. Where another dossier joins a bar that
   * already bites, only the one that joins is told: the earlier ones have their own day.
   */
  List<Knot> tied(List<Bite> present, List<Turn> turns) {
    Map<String, Knot> knots = new LinkedHashMap<>();
    Map<String, Set<String>> biting = new HashMap<>();
    present.forEach(bite -> causes(biting, bite).addAll(bite.because()));
    for (Turn turn : turns) {
      Set<String> known = causes(biting, turn.bite());
      for (String key : turn.bite().because()) {
        if (!turn.begins()) {
          known.remove(key);
        } else if (known.add(key)) {
          tie(knots, key, turn);
        }
      }
    }
    return List.copyOf(knots.values());
  }

  private static Set<String> causes(Map<String, Set<String>> biting, Bite bite) {
    return biting.computeIfAbsent(bite.rule().id() + " " + bite.on(), one -> new HashSet<>());
  }

  private void tie(Map<String, Knot> knots, String key, Turn turn) {
    members
        .apply(key)
        .ifPresent(
            member ->
                knots
                    .computeIfAbsent(
                        key + turn.day(), one -> new Knot(member, turn.day(), new ArrayList<>()))
                    .rules()
                    .add(turn.bite().rule()));
  }
}
