package guiju.engine.ruling;

import guiju.engine.law.Rule;
import java.util.List;

/**
 * A bar that bites.
 *
 * @param rule the rule that does not hold
 * @param finding what it was found to be
 * @param on key of the one dossier it bites; empty when it bites all the owner would bring in
 * @param because keys of the owner's dossiers each of which would make it bite
 */
public record Bite(Rule rule, Finding finding, String on, List<String> because) {}
