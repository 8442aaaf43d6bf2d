package guiju.engine;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Procedure;
import java.time.LocalDate;
import java.util.Objects;

/** The case of a procedure as it stands, or as it would open. */
final class Cases {
  private Cases() {}

  /** Whether dossiers of the procedure's kind come into being by an act of their own. */
  static boolean isRegistered(Rulebook rulebook, Procedure procedure) {
    return rulebook.proceduresOf(rulebook.kind(procedure.kind())).stream()
        .flatMap(other -> other.actions().values().stream())
        .anyMatch(action -> action.role().creates());
  }

  static CaseFile present(Rulebook rulebook, Procedure procedure, Dossier dossier, LocalDate on) {
    CaseFile file = dossier.cases().get(procedure.id());
    if (file == null) {
      return opened(rulebook, procedure, 1, on);
    }
    boolean ended =
        Objects.requireNonNull(procedure.states().get(file.state()), file.state()).ending()
            != Procedure.Ending.NONE;
    return ended && procedure.repeatable()
        ? opened(rulebook, procedure, file.number() + 1, on)
        : file;
  }

  private static CaseFile opened(Rulebook rulebook, Procedure procedure, int number, LocalDate on) {
    return CaseFile.opened(
        procedure.id(), number, procedure.start().id(), on, rulebook.identity().version());
  }
}
