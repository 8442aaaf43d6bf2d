package guiju.platform.demonstration;

import guiju.engine.text.Text;

/**
 * Somebody to be for a first look.
 *
 * @param account the account to sign in with
 * @param words what one sees then
 */
public record TourStep(String account, Text words) {}
