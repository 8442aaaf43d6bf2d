package guiju.engine.ruling;

import guiju.engine.dossier.Exemption;
import guiju.engine.dossier.Waiver;
import guiju.engine.law.Ground;
import guiju.engine.text.Text;

/** How one check came out, with its article, its reading, the facts used and the cure. */
public sealed interface Finding {

  /** What was checked. */
  Ground ground();

  /** What an obstacle here does to the act. */
  Bearing bearing();

  /** What the check saw. */
  Evidence evidence();

  /** It holds. */
  record Met(Ground ground, Bearing bearing, Evidence evidence) implements Finding {}

  /** It does not hold. */
  record Violated(Ground ground, Bearing bearing, Evidence evidence) implements Finding {}

  /** It does not concern this dossier. */
  record NotApplicable(Ground ground, Bearing bearing, Evidence evidence) implements Finding {}

  /** Facts are missing; the evidence names them. */
  record CannotTell(Ground ground, Bearing bearing, Evidence evidence) implements Finding {}

  /** It does not hold, and a waiver was granted. */
  record Waived(Ground ground, Bearing bearing, Evidence evidence, Waiver waiver)
      implements Finding {}

  /** It does not hold, and a confirmed provision of law takes the dossier out of it. */
  record Exempt(Ground ground, Bearing bearing, Evidence evidence, Exemption exemption)
      implements Finding {}

  /** The check itself failed. */
  record NotChecked(Ground ground, Bearing bearing, Evidence evidence, Text why)
      implements Finding {}

  /** How it came out, for counting and comparing. */
  default Outcome outcome() {
    if (this instanceof Met) {
      return Outcome.MET;
    } else if (this instanceof Violated) {
      return Outcome.VIOLATED;
    } else if (this instanceof NotApplicable) {
      return Outcome.NOT_APPLICABLE;
    } else if (this instanceof CannotTell) {
      return Outcome.CANNOT_TELL;
    } else if (this instanceof Waived) {
      return Outcome.WAIVED;
    } else if (this instanceof Exempt) {
      return Outcome.EXEMPT;
    }
    return Outcome.NOT_CHECKED;
  }

  /** Whether it refuses the act. */
  default boolean refuses() {
    return bearing() == Bearing.BLOCKS && outcome().stands();
  }
}
