package guiju.platform.demonstration;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which day the clock has something to do on which dossier next. Asking every dossier on every
 * day of some years would take longer than everything else; a dossier is asked again only when it,
 * or one it sees, has changed.
 */
final class Agenda {

  private final Judge judge;
  private final Town town;
  private final LocalDate until;
  private final Set<String> kinds;
  private final Map<Place, LocalDate> known = new HashMap<>();
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::on).thenComparing(due -> due.at().toString()));

  /**
   * An empty agenda.
   *
   * @param until the last day that matters
   */
  Agenda(Judge judge, Town town, LocalDate until) {
    this.judge = judge;
    this.town = town;
    this.until = until;
    this.kinds =
        judge.rulebook().procedures().values().stream()
            .filter(Agenda::hasClock)
            .map(Procedure::kind)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A dossier by its kind and key. */
  record Place(String kind, String key) {}

  /** Something falls due on a day. */
  record Due(LocalDate on, Place at) {}

  private static boolean hasClock(Procedure procedure) {
    return procedure.actions().values().stream()
        .anyMatch(action -> action.by().way() == Action.Way.CLOCK);
  }

  /** A dossier has changed; from a day on it, and those that see it, are looked at afresh. */
  void changed(Dossier dossier, LocalDate from) {
    look(dossier, from);
    town.onlookers(dossier).forEach(onlooker -> look(onlooker, from));
  }

  /** Takes what falls due first off the agenda, if that is not after a day. */
  Optional<Due> next(LocalDate last) {
    while (!queue.isEmpty() && !queue.peek().on().isAfter(last)) {
      Due due = queue.remove();
      if (known.remove(due.at(), due.on())) {
        return Optional.of(due);
      }
    }
    return Optional.empty();
  }

  private void look(Dossier dossier, LocalDate from) {
    String kind = dossier.kind().name();
    if (!kinds.contains(kind)) {
      return;
    }
    Place at = new Place(kind, dossier.key());
    known.remove(at);
    Dossier seeing = town.find(kind, dossier.key());
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      if (!judge.due(seeing, day).isEmpty()) {
        known.put(at, day);
        queue.add(new Due(day, at));
        return;
      }
    }
  }
}
