package guiju.platform.trail;

/** What came of it. */
public enum Result {
  /** It was done. */
  DONE,
  /** It was refused. */
  REFUSED
}
