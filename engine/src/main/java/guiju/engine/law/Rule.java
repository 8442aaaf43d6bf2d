package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question an article asks of a dossier.
 *
 * @param ground what a finding of this rule is about
 * @param article number of the article it stands in
 * @param kind kind of dossier it judges
 * @param group name under which acts may ask for several rules at once; null when alone
 * @param applies when false the rule does not apply; null when it always does
 * @param holds what must be true
 * @param names the ids a message may list as {missing}; null when there are none
 * @param uses facts and figures its expressions name
 * @param exemptable whether a confirmed provision of law or regulation lifts it
 * @param waivedBy the standing that may waive it; null when nobody may
 * @param bar what it keeps from happening while it does not hold; null when it is no bar
 * @param satisfies ids of the requirements it meets
 */
public record Rule(
    Ground ground,
    int article,
    String kind,
    @Nullable String group,
    @Nullable Expression applies,
    Expression holds,
    @Nullable Expression names,
    List<FactRef> uses,
    boolean exemptable,
    @Nullable String waivedBy,
    @Nullable Bar bar,
    List<String> satisfies) {

  /**
   * A bar: what does not happen while the rule does not hold.
   *
   * @param says what is kept from happening, in a few words
   * @param unless what averts it, in a few words; null when nothing but time does
   * @param when bites while this holds; null when it bites as soon as the rule is violated
   * @param also ids of other rules by which acts carry it out
   */
  public record Bar(
      Text says, @Nullable Text unless, @Nullable Expression when, List<String> also) {}

  /** Unique in the rulebook. */
  public String id() {
    return ground.id();
  }

  /** What must hold, in a few words. */
  public Text title() {
    return ground.title();
  }
}
