package guiju.platform.demonstration;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On which dossiers the clock has something to do on a day, without asking the database day by day.
 */
final class Agenda {

  private final Judge judge;
  private final Town town;
  private final Map<Place, Dossier> seeing =
      new TreeMap<>(Comparator.comparing(Place::kind).thenComparing(Place::key));

  Agenda(Judge judge, Town town) {
    this.judge = judge;
    this.town = town;
  }

  /** A dossier by its kind and key. */
  record Place(String kind, String key) {}

  /** A dossier stands otherwise now: it, and those that see it, are looked at afresh. */
  void changed(Dossier dossier) {
    for (Dossier one : town.affectedBy(dossier)) {
      String kind = one.kind().name();
      seeing.put(new Place(kind, one.key()), town.find(kind, one.key()));
    }
  }

  /** What is due there cannot be taken as things stand: it is not asked again until they change. */
  void leave(Place at) {
    seeing.remove(at);
  }

  /** Where something is due on a day. */
  List<Place> dueOn(LocalDate day) {
    return seeing.entrySet().stream()
        .filter(place -> !judge.due(place.getValue(), day).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
