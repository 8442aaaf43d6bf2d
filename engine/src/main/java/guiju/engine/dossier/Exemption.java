package guiju.engine.dossier;

import java.time.LocalDate;

/**
 * A confirmed fact that a law or regulation takes this dossier out of a rule.
 *
 * @param rule the rule's id
 * @param law which law or regulation
 * @param article which article of it
 * @param on the day it was confirmed
 */
public record Exemption(String rule, String law, String article, LocalDate on) {}
