package guiju.engine.ruling;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import java.util.List;

/** The answer to an act: all findings at once, and what follows when it is permitted. */
public sealed interface Ruling {

  /** The act. */
  Act act();

  /** Every finding: the engine's own checks, then fields, papers and rules in rulebook order. */
  List<Finding> findings();

  /**
   * The act is permitted.
   *
   * @param next the dossier afterwards
   * @param opened obligations it opens
   * @param closed obligations it closes
   * @param ripples acts on other dossiers that belong to it
   */
  record Permitted(
      Act act,
      List<Finding> findings,
      Dossier next,
      List<Obligation> opened,
      List<Obligation> closed,
      List<Ripple> ripples)
      implements Ruling {}

  /** The act is refused; nothing follows. */
  record Refused(Act act, List<Finding> findings) implements Ruling {}

  /** Findings that refuse the act. */
  default List<Finding> obstacles() {
    return findings().stream().filter(Finding::refuses).toList();
  }

  /** Whether the act is permitted. */
  default boolean permitted() {
    return this instanceof Permitted;
  }
}
