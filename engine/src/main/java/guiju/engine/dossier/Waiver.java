package guiju.engine.dossier;

import java.time.LocalDate;

/**
 * A recorded decision that a rule of force "in principle" does not hold for this dossier.
 *
 * @param rule the rule's id
 * @param by the standing that granted it
 * @param on the day
 * @param reason why
 */
public record Waiver(String rule, String by, LocalDate on, String reason) {}
