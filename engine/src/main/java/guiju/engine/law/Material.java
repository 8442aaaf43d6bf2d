package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that can be asked for.
 *
 * @param ground what a finding about it says when it is missing
 * @param label what it is called
 * @param issuer who issues it
 * @param thirdParty whether the unit's own paper is not accepted
 * @param kind the kind of dossier it belongs to
 * @param when asked for only when this holds; null when always
 * @param satisfies ids of the requirements it meets
 */
public record Material(
    Ground ground,
    Text label,
    Text issuer,
    boolean thirdParty,
    String kind,
    @Nullable Expression when,
    List<String> satisfies) {

  /** Unique in the rulebook. */
  public String id() {
    return ground.id();
  }
}
