package guiju.engine.replay;

import guiju.engine.law.Action;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that could come next for a dossier under one rulebook and not, or not in the same way,
 * under another.
 *
 * @param action the act, as the rulebook that has it says it; null when the draft cannot tell
 * @param change what would be otherwise
 * @param shifts checks that come out otherwise
 * @param problems why the draft cannot tell; empty otherwise
 */
public record Prospect(
    @Nullable Action action, Change change, List<Shift> shifts, List<Text> problems) {

  /** What would be otherwise, from the gravest. */
  public enum Change {
    /** Something stands in the way under the draft, and nothing does now. */
    BARRED,
    /** Nothing stands in the way under the draft, and something does now. */
    OPENED,
    /** The draft cannot read or judge the dossier. */
    UNTOLD,
    /** Checks come out otherwise, and the act stays open or barred. */
    FINDINGS
  }
}
