package guiju.faults;

/**
 * What came back for a deed.
 *
 * @param fate what it means
 * @param status the status; 0 when nobody answered
 * @param proof fingerprint of the entry or paper when it was taken, the reason when it was refused,
 *     else empty
 */
record Answer(Fate fate, int status, String proof) {

  static final Answer SILENCE = new Answer(Fate.UNKNOWN, 0, "");
}
