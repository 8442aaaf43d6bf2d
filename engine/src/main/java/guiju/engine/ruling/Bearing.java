package guiju.engine.ruling;

/** What an obstacle does to the act. */
public enum Bearing {
  /** The act is refused. */
  BLOCKS,
  /** It is shown and the act goes on. */
  WARNS
}
