package guiju.engine.ruling;

import java.util.Map;

/**
 * An act to be taken on another dossier in the same transaction.
 *
 * @param kind kind of the other dossier
 * @param key its key
 * @param procedure procedure of the act
 * @param action action of the act
 * @param form values handed over
 */
public record Ripple(
    String kind, String key, String procedure, String action, Map<String, Object> form) {}
