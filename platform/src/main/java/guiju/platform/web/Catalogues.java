package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import java.util.List;

/** Where the register of a kind is. */
public final class Catalogues {
  private Catalogues() {}

  /** The kinds that have a catalogue: registered by their facts, and no other page's own. */
  public static List<Kind> of(Rulebook rulebook) {
    return rulebook.kinds().values().stream()
        .filter(kind -> kind.role() == null && !kind.register().isEmpty())
        .toList();
  }

  /** The page of a kind's register; empty when it has none. */
  public static String register(Kind kind) {
    if (kind.role() == KindRole.PROJECT) {
      return Section.PROJECTS.href();
    }
    return kind.role() == null && !kind.register().isEmpty() ? "/catalogues/" + kind.name() : "";
  }
}
