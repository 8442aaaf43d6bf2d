package guiju.platform.web;

/**
 * One step of a dossier's way.
 *
 * @param progress where it stands
 * @param label the step
 * @param note its date, or the condition that opens it
 */
public record Stage(Progress progress, String label, String note) {

  /** Where a step stands. */
  public enum Progress implements Worded {
    /** Behind the dossier. */
    DONE,
    /** Where it is. */
    NOW,
    /** Ahead. */
    TODO,
    /** Ended without what it was for. */
    GONE;

    /** The style of the step. */
    public String style() {
      return switch (this) {
        case DONE -> "done";
        case NOW -> "now";
        case TODO -> "todo";
        case GONE -> "gone";
      };
    }
  }
}
