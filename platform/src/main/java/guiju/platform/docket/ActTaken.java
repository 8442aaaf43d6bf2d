package guiju.platform.docket;

/**
 * Told to the rest of the house after an act is on a docket for good; at least once, perhaps again.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param sequence number of the entry
 */
public record ActTaken(String kind, String key, long sequence) {}
