package guiju.faults;

/**
 * Something a person does by one request, which may be sent again under the same key.
 *
 * @param key idempotency key; the server takes a key once
 * @param mark a text inside what is sent, found again in what is on record
 * @param account who does it
 * @param path dossier, {@code project/…}; {@link #PAPERS} for a paper handed in
 * @param act procedure and action; empty for a paper
 * @param body what is sent: JSON, or the content of a paper
 * @param hoped what the law says to it
 */
record Deed(
    String key, String mark, String account, String path, String act, String body, Fate hoped) {

  /** The path of deeds that hand in papers. */
  static final String PAPERS = "materials";

  boolean isPaper() {
    return path.equals(PAPERS);
  }
}
