package guiju.engine.ruling;

/** How a check came out. "Cannot tell" and "not checked" never read as fine. */
public enum Outcome {
  /** It holds. */
  MET,
  /** It does not hold. */
  VIOLATED,
  /** It does not concern this dossier. */
  NOT_APPLICABLE,
  /** Facts are missing. */
  CANNOT_TELL,
  /** It does not hold, and a waiver was granted. */
  WAIVED,
  /** It does not hold, and a confirmed provision of law takes the dossier out of it. */
  EXEMPT,
  /** The check itself failed. */
  NOT_CHECKED;

  /** As files write it: {@code notApplicable}. */
  public String inFiles() {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : name().toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return name.toString();
  }

  /** Whether it is an obstacle. */
  public boolean stands() {
    return this == VIOLATED || this == CANNOT_TELL || this == NOT_CHECKED;
  }
}
