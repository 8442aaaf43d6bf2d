package guiju.platform.web;

/**
 * What stands in the way of an act.
 *
 * @param here obstacles the reader can cure on the page
 * @param elsewhere obstacles somebody else must cure
 * @param who must cure those, in words; empty when nobody is named
 * @param unreadable answers that cannot be read
 */
record Missing(int here, int elsewhere, String who, int unreadable) {
  int all() {
    return here + elsewhere;
  }
}
