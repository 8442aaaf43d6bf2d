package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way of moving a case: who may, from where to where, what is asked, what must hold, what
 * follows.
 *
 * @param id unique in the procedure
 * @param procedure id of its procedure
 * @param label what people call it
 * @param cites paragraphs
 * @param satisfies ids of the requirements it meets
 * @param by who may take it
 * @param from states it can be taken in
 * @param to the state it leads to; null when the state stays
 * @param form what is asked to be filled in; null when nothing is
 * @param materials the checklist, in order
 * @param blocking rules that must hold
 * @param warning rules that are shown and do not block
 * @param role what the engine does besides changing the state
 * @param sets facts it sets: name → expression
 * @param opens obligations it opens
 * @param closes ids of the obligations it closes
 * @param ripples acts it sets off on other dossiers
 * @param order grounds of the engine's own checks for this action
 */
public record Action(
    String id,
    String procedure,
    Text label,
    List<String> cites,
    List<String> satisfies,
    By by,
    Set<String> from,
    @Nullable String to,
    @Nullable Form form,
    List<Material> materials,
    List<Rule> blocking,
    List<Rule> warning,
    Role role,
    Map<String, Expression> sets,
    List<Duty> opens,
    List<String> closes,
    List<RippleOut> ripples,
    Order order) {

  /**
   * Who may take an action.
   *
   * @param way how the actors are named
   * @param capacities the capacities, when named; the posts allowed, with an empty standing, when
   *     consulted
   * @param notApplicant whether the account that submitted the round is refused
   */
  public record By(Way way, List<Capacity> capacities, boolean notApplicant) {}

  /** How the actors of an action are named. */
  public enum Way {
    /** Capacities are listed. */
    NAMED,
    /** Whoever is asked for an opinion and has not given one in this round. */
    CONSULTED,
    /** Nobody: it only follows from an act on another dossier. */
    RIPPLE,
    /** Nobody: the engine takes it as soon as its condition holds. */
    AUTOMATIC,
    /** Nobody: it is taken on the first day its condition holds. */
    CLOCK
  }

  /**
   * What the engine does besides changing the state; every part may be missing.
   *
   * @param creates whether the dossier comes into being with it
   * @param newRound whether it submits: opens the next round after a return
   * @param returns whether it sends papers back for correction
   * @param automatic condition of an automatic action
   * @param when condition of an act the clock takes
   * @param opinion for opinions: true when adverse
   * @param answers for answers: the standing whose adverse opinion is answered
   * @param waiver what a granted waiver records
   * @param exemption what a confirmed exemption records
   */
  public record Role(
      boolean creates,
      boolean newRound,
      boolean returns,
      @Nullable Expression automatic,
      @Nullable Expression when,
      @Nullable Expression opinion,
      @Nullable Expression answers,
      @Nullable WaiverGrant waiver,
      @Nullable ExemptionGrant exemption) {}

  /** What a granted waiver records: the rule's id and the reason. */
  public record WaiverGrant(Expression rule, Expression reason) {}

  /** What a confirmed exemption records: the rule's id, the law and its article. */
  public record ExemptionGrant(Expression rule, Expression law, Expression article) {}

  /**
   * An obligation the action opens.
   *
   * @param id unique in the kind
   * @param label what must be done
   * @param by the standing that must do it
   * @param due last day, inclusive; null when the text names none
   * @param cites paragraphs
   * @param satisfies ids of the requirements it meets
   */
  public record Duty(
      String id,
      Text label,
      String by,
      @Nullable Expression due,
      List<String> cites,
      List<String> satisfies) {}

  /**
   * An act set off on other dossiers.
   *
   * @param kind kind of the other dossiers
   * @param to their keys
   * @param uses facts and figures the keys are read off, tables included
   * @param procedure procedure of the act
   * @param action action of the act
   * @param form values handed over: field → expression
   */
  public record RippleOut(
      String kind,
      Expression to,
      List<FactRef> uses,
      String procedure,
      String action,
      Map<String, Expression> form) {}

  /** Grounds of the engine's own checks. */
  public record Order(
      Ground state,
      Ground capacity,
      Ground fourEyes,
      Ground once,
      Ground answer,
      Ground grant,
      Ground reach) {}

  /** Procedure and action as acts name it. */
  public String path() {
    return procedure + "." + id;
  }

  /** Whether a person can take it. */
  public boolean isTaken() {
    return by.way() == Way.NAMED || by.way() == Way.CONSULTED;
  }
}
