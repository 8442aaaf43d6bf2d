package guiju.platform.matrix;

/** The kinds of callers the table tells apart, in the order of its columns. */
enum Column {
  /** Nobody. */
  VISITOR,
  /**
   * A token worth nothing: made up, ended, unused for too long, revoked, or of a closed account.
   */
  LOST,
  /** Signed in, but a password must be chosen first. */
  PASSWORD,
  /** Signed in, but a code of the second factor is due. */
  CODE,
  /** Signed in, but a second factor must be set up. */
  FACTOR,
  /** Signed in without holding any post. */
  BARE,
  /** Whoever acts for a unit, in any capacity a relation gives. */
  UNIT,
  /** Whoever acts for a body. */
  BODY,
  /** Whoever acts for a body that decides what nobody else may. */
  LEAD,
  /** Whoever acts for the body that may draft changes of the rulebook. */
  DRAFT,
  /** The system administrator. */
  SYSTEM,
  /** The security administrator. */
  SECURITY,
  /** The auditor. */
  AUDIT,
  /** A program with a token for reading. */
  READ,
  /** A program with a token for acting. */
  ACT
}
