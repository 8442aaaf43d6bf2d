package guiju.platform.annuallist;

import guiju.engine.Rulebook;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Opinion;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The procedure in which the projects of a list are reviewed: the one the list's approval sets off
 * acts in.
 */
final class Review {
  private final @Nullable Procedure procedure;

  Review(Rulebook rulebook, Dossier list) {
    this.procedure =
        rulebook.proceduresOf(list.kind()).stream()
            .flatMap(one -> one.actions().values().stream())
            .flatMap(action -> action.ripples().stream())
            .map(Action.RippleOut::procedure)
            .map(rulebook.procedures()::get)
            .filter(one -> one != null && !one.consult().isEmpty())
            .findFirst()
            .orElse(null);
  }

  /** The act by which opinions are given; null when there is none. */
  @Nullable Action opining() {
    return procedure == null
        ? null
        : procedure.actions().values().stream()
            .filter(action -> action.role().opinion() != null)
            .findFirst()
            .orElse(null);
  }

  /** Standings that give an opinion, in the order of the rulebook. */
  List<String> bodies() {
    return procedure == null ? List.of() : List.copyOf(procedure.consult().keySet());
  }

  /** A project's case in it; empty when it has not been submitted. */
  Optional<CaseFile> file(Dossier project) {
    return procedure == null
        ? Optional.empty()
        : project.caseOf(procedure.id()).filter(CaseFile::submitted);
  }

  /** The present opinion of a body on a project. */
  Optional<Opinion> opinion(Dossier project, String body) {
    return file(project)
        .flatMap(
            file ->
                file.presentOpinions().stream().filter(one -> one.by().equals(body)).findFirst());
  }

  /** Whether every body has given its opinion. */
  boolean complete(Dossier project) {
    return bodies().stream().allMatch(body -> opinion(project, body).isPresent());
  }

  /** Whether somebody objects while others do not, or everybody is not of one mind yet. */
  boolean disputed(Dossier project) {
    long adverse =
        bodies().stream()
            .filter(body -> opinion(project, body).map(Opinion::adverse).orElse(false))
            .count();
    return adverse > 0 && adverse < bodies().size();
  }

  /** Whether everybody objects. */
  boolean refused(Dossier project) {
    return !bodies().isEmpty()
        && bodies().stream()
            .allMatch(body -> opinion(project, body).map(Opinion::adverse).orElse(false));
  }
}
