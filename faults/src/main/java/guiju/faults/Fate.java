package guiju.faults;

/** What somebody outside knows of a deed. */
enum Fate {
  /** The server said that it is on record. */
  OK,
  /** The server said that it is not and why. */
  REFUSED,
  /** No answer, or one that says nothing. */
  UNKNOWN
}
