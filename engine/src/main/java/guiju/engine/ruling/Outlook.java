package guiju.engine.ruling;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Obligation;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What could come next for a dossier on a day.
 *
 * @param on the day
 * @param cases every procedure that concerns the dossier, in rulebook order
 * @param possibilities every act that could be taken in the present states
 * @param obligations what is to be done, with what the rulebook says of it
 */
public record Outlook(
    LocalDate on,
    List<Standing> cases,
    List<Possibility> possibilities,
    List<Pending> obligations) {

  /**
   * Where the dossier stands: the furthest stage still going on, else what holds the path up, else
   * the furthest stage that has ended. Anything else counts only before the path begins; a stage
   * somebody has only begun to write counts no more once a later one has begun.
   */
  public Optional<Standing> present() {
    Comparator<Standing> order =
        Comparator.<Standing, Boolean>comparing(one -> one.isOnPath() && one.goesOn())
            .thenComparing(one -> one.procedure().holdsUp() && one.goesOn())
            .thenComparing(Standing::isOnPath)
            .thenComparing(Standing::goesOn)
            .thenComparing(one -> one.procedure().stage())
            .thenComparing(one -> one.caseFile().since())
            .thenComparing(one -> one.procedure().id());
    return cases.stream().filter(Standing::begun).filter(one -> !isLeftBehind(one)).max(order);
  }

  private boolean isLeftBehind(Standing one) {
    return one.isOnPath()
        && one.goesOn()
        && one.state().start()
        && !one.caseFile().submitted()
        && cases.stream()
            .anyMatch(
                other -> other.begun() && other.procedure().stage() > one.procedure().stage());
  }

  /**
   * Where a procedure stands.
   *
   * @param procedure the procedure
   * @param caseFile the case as stored; for a procedure not begun yet, the case as it would open
   * @param begun whether anything has been done in it
   * @param turn whose turn it is: standing ids; empty when nobody's
   */
  public record Standing(Procedure procedure, CaseFile caseFile, boolean begun, List<String> turn) {

    /** The present state. */
    public Procedure.State state() {
      return Objects.requireNonNull(procedure.states().get(caseFile.state()), caseFile.state());
    }

    /** Whether the case has not ended. */
    public boolean goesOn() {
      return state().ending() == Procedure.Ending.NONE;
    }

    /** Whether the procedure has a place on the stage path. */
    public boolean isOnPath() {
      return procedure.stage() > 0;
    }
  }

  /**
   * An act that could be taken. Its rules are asked when somebody wants to know how they come out.
   */
  public static final class Possibility {
    private final Action action;
    private final List<Eligible> who;
    private final Supplier<List<Finding>> asking;
    private @Nullable List<Finding> findings;

    /** An act, who may take it, and how its rules are asked. */
    public Possibility(Action action, List<Eligible> who, Supplier<List<Finding>> asking) {
      this.action = action;
      this.who = List.copyOf(who);
      this.asking = asking;
    }

    /** The act. */
    public Action action() {
      return action;
    }

    /** Who may. */
    public List<Eligible> who() {
      return who;
    }

    /** Every rule checked ahead; what the form will still ask is left out. */
    public List<Finding> findings() {
      List<Finding> known = findings;
      if (known == null) {
        known = List.copyOf(asking.get());
        findings = known;
      }
      return known;
    }

    /** What stands in the way now. */
    public List<Finding> obstacles() {
      return findings().stream().filter(Finding::refuses).toList();
    }
  }

  /**
   * Who may take an act.
   *
   * @param capacity the capacity
   * @param body the body that has it; null for a relation
   * @param organisations for a relation, the organisations that have it
   */
  public record Eligible(Capacity capacity, @Nullable String body, List<String> organisations) {}

  /**
   * An open obligation.
   *
   * @param obligation id and dates
   * @param label what must be done
   * @param by the standing that must do it
   * @param cites paragraphs
   * @param overdue whether the last day has passed
   */
  public record Pending(
      Obligation obligation, Text label, String by, List<String> cites, boolean overdue) {}
}
