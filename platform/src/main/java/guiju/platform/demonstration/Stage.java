package guiju.platform.demonstration;

import guiju.engine.dossier.Dossier;
import guiju.platform.docket.ActRequest;
import java.time.LocalDate;
import java.util.List;

/** Where the city's acts are taken. */
interface Stage {

  /**
   * Takes an act of a person as of a day.
   *
   * @return every dossier it changed, as it stands now
   * @throws NotPermitted when it stays untaken
   */
  List<Dossier> take(ActRequest request, LocalDate on) throws NotPermitted;

  /**
   * Takes what the clock must take on a dossier on a day.
   *
   * @return every dossier that changed, as it stands now; empty when nothing was due
   */
  List<Dossier> tick(String kind, String key, LocalDate on);

  /** What stood in the way of an act. */
  final class NotPermitted extends Exception {

    private static final long serialVersionUID = 1;

    NotPermitted(List<String> obstacles) {
      super(String.join("\n    ", obstacles));
    }
  }
}
