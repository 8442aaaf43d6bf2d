package guiju.platform.notice;

import guiju.platform.web.Worded;

/** What a notice is about. */
enum Topic implements Worded {
  /** A matter has come to whoever must move it on. */
  TURN,
  /** Papers have come back for correction. */
  RETURNED,
  /** The virus scanner found something in a paper that was handed in. */
  HELD,
  /** Something is owed from now on. */
  OPENED,
  /** The last day of something owed comes near. */
  NEAR,
  /** Today is the last day. */
  LAST_DAY,
  /** The last day has passed. */
  OVERDUE;

  /** Whether it is about something owed; otherwise about a step to take or one that was taken. */
  boolean isOwed() {
    return this != TURN && this != RETURNED && this != HELD;
  }
}
