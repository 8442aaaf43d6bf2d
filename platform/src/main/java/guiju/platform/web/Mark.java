package guiju.platform.web;

/** The shapes that stand beside a word of status; never alone. */
public enum Mark implements Worded {
  /** Holds. */
  MET,
  /** Violated: red square with a cross. */
  STOP,
  /** Facts missing: dotted ring with a question mark. */
  UNKNOWN,
  /** Needs a waiver, or warns now and blocks later. */
  WAIVER,
  /** Does not apply. */
  ASIDE,
  /** Does not hold, and was waived or is exempt by law. */
  LIFTED,
  /** Not yet possible, not a fault. */
  LACKING,
  /** Worth a look. */
  WATCH,
  /** Not yet come. */
  PENDING,
  /** Fine, said quietly. */
  TICK,
  /** Normal, on a lamp. */
  NORMAL,
  /** At risk, on a lamp, or a deadline near. */
  RISK;

  /** The colour class of the mark. */
  public String tone() {
    return switch (this) {
      case MET, TICK, NORMAL -> "met";
      case STOP, RISK -> "stop";
      case WAIVER, WATCH -> "warn";
      case UNKNOWN, ASIDE, LIFTED, LACKING, PENDING -> "second";
    };
  }
}
