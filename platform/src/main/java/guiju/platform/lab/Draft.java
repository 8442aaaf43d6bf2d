package guiju.platform.lab;

import java.time.Instant;

/**
 * A draft of the law.
 *
 * @param id its number
 * @param title what its people call it
 * @param version version of the rulebook it was started from
 * @param hash fingerprint of that rulebook
 * @param account who started it
 * @param started when
 * @param revision its latest revision; 0 as long as nothing has been changed
 */
record Draft(
    long id,
    String title,
    String version,
    String hash,
    String account,
    Instant started,
    int revision) {

  String path() {
    return "/lab/" + id;
  }
}
