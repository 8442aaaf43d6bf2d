package guiju.engine.lint;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Document;
import guiju.engine.law.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * Every act by which a body decides has its paper, or the rulebook says why it has none; once a
 * rulebook knows papers at all.
 */
final class PaperLint {
  private final Rulebook rulebook;
  private final List<Lint.Flaw> flaws = new ArrayList<>();

  PaperLint(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<Lint.Flaw> flaws() {
    if (!rulebook.documents().isEmpty()) {
      rulebook.procedures().values().stream()
          .flatMap(procedure -> procedure.actions().values().stream())
          .forEach(this::action);
      rulebook.documents().values().forEach(this::cited);
    }
    return List.copyOf(flaws);
  }

  private void action(Action action) {
    boolean written = !rulebook.documentsOf(action).isEmpty();
    boolean excused = rulebook.unwritten().containsKey(action.path());
    if (written && excused) {
      flaws.add(
          new Lint.Flaw("procedures/" + action.path(), "is said to make no paper, and makes one"));
    } else if (!written && !excused && decides(action)) {
      flaws.add(
          new Lint.Flaw(
              "procedures/" + action.path(),
              "makes no paper; give it one in documents, or say why under \"without\""));
    }
  }

  /** A body gives an opinion or moves the case. */
  private boolean decides(Action action) {
    if (action.role().opinion() != null) {
      return true;
    }
    return action.to() != null
        && action.by().way() == Action.Way.NAMED
        && action.by().capacities().stream().allMatch(this::isBody);
  }

  private boolean isBody(Capacity capacity) {
    Standing standing = rulebook.standings().get(capacity.standing());
    return standing != null && standing.body() != null;
  }

  private void cited(Document document) {
    for (String citation : document.cites()) {
      if (rulebook.articles().stream().noneMatch(a -> Lint.cites(citation, a.number()))) {
        flaws.add(
            new Lint.Flaw(
                "documents/" + document.id(), "cites no article of this regulation: " + citation));
      }
    }
  }
}
