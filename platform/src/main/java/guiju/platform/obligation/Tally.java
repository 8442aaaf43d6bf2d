package guiju.platform.obligation;

/**
 * What was done.
 *
 * @param taken acts taken
 * @param refused acts due and refused
 * @param failed dossiers on which it failed
 * @param aged obligations that reached another stage
 */
record Tally(int taken, int refused, int failed, int aged) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        taken + other.taken, refused + other.refused, failed + other.failed, aged + other.aged);
  }
}
