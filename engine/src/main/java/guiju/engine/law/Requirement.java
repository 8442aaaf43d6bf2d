package guiju.engine.law;

/**
 * An id the rulebook owes an answer to.
 *
 * @param id such as R-16-5
 * @param article the article it belongs to
 * @param kind role, data, checklist, rule, workflow, deadline, consequence, report or integration
 * @param force as the register of requirements abbreviates it
 */
public record Requirement(String id, int article, String kind, String force) {}
