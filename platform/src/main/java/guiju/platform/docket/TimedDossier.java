package guiju.platform.docket;

/**
 * A dossier on which the clock may have to act.
 *
 * @param kind its kind
 * @param key its key
 */
public record TimedDossier(String kind, String key) {}
