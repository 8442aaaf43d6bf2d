package guiju.engine.law;

/** How hard a sentence of the regulation is, and so how a rule made from it is treated. */
public enum Force {
  /** A duty; blocks when violated. */
  MUST,
  /** A prohibition; blocks when violated. */
  PROHIBITED,
  /** Blocks by default; a recorded waiver of the named standing lifts it. */
  IN_PRINCIPLE,
  /** An option with conditions; taking it without them is refused. */
  MAY,
  /** Encouraged; never blocks. */
  SHOULD;

  /** Whether a rule of this force can refuse an act. */
  public boolean blocks() {
    return this != SHOULD;
  }
}
