package guiju.platform.trail;

/** What can stand in the audit trail. */
public enum Kind {
  /** Somebody came in, or tried to. */
  SIGN_IN,
  /** Somebody left. */
  SIGN_OUT,
  /** Somebody changed something about the own account: password, second factor, token, session. */
  OWN,
  /** A request was refused, or led to nothing its sender may see. */
  ACCESS,
  /** A file was taken away. */
  DOWNLOAD,
  /** A paper was looked at inside a page. */
  VIEW,
  /** A virus scanner found something in a paper, which is held back. */
  HELD,
  /** Something masked was shown in full. */
  UNMASK,
  /** An organisation was added, renamed, closed or opened again. */
  ORGANISATION,
  /** An account was opened, closed, moved or corrected. */
  ACCOUNT,
  /** An account got a new first secret. */
  SECRET,
  /** A lock or a second factor was released, sessions were ended. */
  RELEASE,
  /** A post or an office was proposed, or a proposal taken back. */
  PROPOSAL,
  /** A proposal was confirmed or declined. */
  DECISION,
  /** A post or an office was withdrawn. */
  WITHDRAWAL,
  /** A whole list was brought in. */
  IMPORT,
  /** The trail itself was read, checked or taken away. */
  TRAIL,
  /** The house did something by itself: founding, closing what nobody uses. */
  HOUSE
}
