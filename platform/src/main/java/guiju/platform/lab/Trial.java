package guiju.platform.lab;

import guiju.engine.replay.Compared;
import guiju.engine.replay.Prospect;
import guiju.engine.replay.Retrial;
import guiju.engine.replay.Scene;
import guiju.engine.replay.Shift;
import guiju.engine.replay.Sight;
import guiju.engine.text.Text;
import guiju.platform.docket.Memory;
import guiju.platform.docket.Recalled;
import guiju.platform.docket.Recollection.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges one dossier after the other twice: every act that was taken, and every act that could come
 * next.
 */
final class Trial {
  private final Memory memory;
  private final Retrial retrial;
  private final LocalDate today;

  Trial(Memory memory, Retrial retrial, LocalDate today) {
    this.memory = memory;
    this.retrial = retrial;
    this.today = today;
  }

  /** What is known of a dossier before anything is judged. */
  record Material(Place place, List<Recalled> acts, Optional<Sight> present) {}

  /** What a dossier came to. */
  record Verdict(Runs.Count count, List<Flip> flips) {}

  /** Reads what there is; the only part that asks the database. */
  Material material(Place place) {
    return new Material(
        place, memory.of(place.kind(), place.key()), memory.present(place.kind(), place.key()));
  }

  /** Judges it; asks nobody. */
  Verdict judge(Material material) {
    List<Flip> flips = new ArrayList<>();
    int oldLaw = 0;
    for (Recalled recalled : material.acts()) {
      Compared compared = retrial.of(recalled.scene());
      if (compared.flip() == Compared.Flip.OLD_LAW) {
        oldLaw++;
      } else if (compared.flip() != Compared.Flip.NONE) {
        flips.add(flip(material.place(), recalled, compared));
      }
    }
    material
        .present()
        .ifPresent(
            sight ->
                retrial
                    .ahead(sight, today)
                    .forEach(prospect -> flips.add(flip(material.place(), prospect))));
    return new Verdict(new Runs.Count(material.acts().size(), oldLaw), List.copyOf(flips));
  }

  private static Flip flip(Place place, Recalled recalled, Compared compared) {
    return new Flip(
        place.id(),
        recalled.entry().sequence(),
        recalled.entry().act(),
        change(compared.flip()),
        ids(compared.shifts()),
        decisive(compared.shifts()),
        place.kind(),
        place.key(),
        place.name(),
        place.owner(),
        day(recalled.scene()),
        reason(compared.draft().problems()));
  }

  private static LocalDate day(Scene scene) {
    return LocalDate.parse(String.valueOf(scene.act().get("on")));
  }

  private static Flip.Change change(Compared.Flip flip) {
    return switch (flip) {
      case REFUSED -> Flip.Change.REFUSED;
      case PERMITTED -> Flip.Change.PERMITTED;
      case UNTOLD, NONE, OLD_LAW -> Flip.Change.UNTOLD;
      case FINDINGS -> Flip.Change.FINDINGS;
      case FOLLOWS -> Flip.Change.FOLLOWS;
    };
  }

  private Flip flip(Place place, Prospect prospect) {
    return new Flip(
        place.id(),
        0,
        prospect.action() == null ? "" : prospect.action().path(),
        switch (prospect.change()) {
          case BARRED -> Flip.Change.BARRED;
          case OPENED -> Flip.Change.OPENED;
          case UNTOLD -> Flip.Change.UNTOLD;
          case FINDINGS -> Flip.Change.AHEAD;
        },
        ids(prospect.shifts()),
        decisive(prospect.shifts()),
        place.kind(),
        place.key(),
        place.name(),
        place.owner(),
        today,
        reason(prospect.problems()));
  }

  private static List<String> ids(List<Shift> shifts) {
    return shifts.stream().map(shift -> shift.ground().id()).toList();
  }

  private static List<String> decisive(List<Shift> shifts) {
    return shifts.stream().filter(Shift::decides).map(shift -> shift.ground().id()).toList();
  }

  /** For the command line; pages judge again and say everything in the reader's language. */
  private static String reason(List<Text> problems) {
    return problems.isEmpty() ? "" : problems.get(0).en();
  }
}
