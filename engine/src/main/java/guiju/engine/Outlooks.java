package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks ahead from a dossier on a day. */
final class Outlooks {
  private final Rulebook rulebook;
  private final Moment moment;
  private final Dossier dossier;
  private final View view;
  private final Attempt attempt;
  private final Map<String, List<String>> organisations = new HashMap<>();

  Outlooks(Moment moment, Dossier dossier) {
    this.rulebook = moment.rulebook();
    this.moment = moment;
    this.dossier = dossier;
    this.view = new View(moment, dossier, Set.of());
    this.attempt = Attempt.ahead(moment, dossier, nobody(rulebook, moment.day()));
  }

  /** An act nobody takes, to look without acting. */
  static Act nobody(Rulebook rulebook, LocalDate on) {
    return new Act(
        rulebook.identity().id(),
        "",
        new Actor("", "", null, new Capacity("", "")),
        on,
        Map.of(),
        Set.of(),
        Set.of());
  }

  /** An act the clock takes. */
  static Act byClock(Action action, LocalDate on) {
    return new Act(action.procedure(), action.id(), Actor.CLOCK, on, Map.of(), Set.of(), Set.of());
  }

  Outlook look() {
    List<Outlook.Standing> cases = new ArrayList<>();
    List<Outlook.Possibility> possibilities = new ArrayList<>();
    for (Procedure procedure : rulebook.proceduresOf(dossier.kind())) {
      boolean begun = dossier.cases().containsKey(procedure.id());
      if (begun || concerns(procedure)) {
        CaseFile file = Cases.present(rulebook, procedure, dossier, moment.day());
        cases.add(
            new Outlook.Standing(
                procedure,
                shown(procedure, file, begun),
                begun,
                turn(procedure, shown(procedure, file, begun))));
        for (Action action : procedure.actions().values()) {
          if (isOpen(procedure, action, file)) {
            possibilities.add(possibility(procedure, action));
          }
        }
      }
    }
    return new Outlook(moment.day(), cases, possibilities, pending());
  }

  /** Acts the clock must take, in procedures that have such acts. */
  List<Action> due(List<Procedure> clockwork) {
    List<Action> due = new ArrayList<>();
    for (Procedure procedure : clockwork) {
      CaseFile file = Cases.present(rulebook, procedure, dossier, moment.day());
      for (Action action : procedure.actions().values()) {
        if (isDue(action, file)
            && (dossier.cases().containsKey(procedure.id()) || concerns(procedure))
            && isInTime(procedure, action)) {
          due.add(action);
        }
      }
    }
    return due;
  }

  private boolean isDue(Action action, CaseFile file) {
    Expression when = action.role().when();
    return when != null
        && action.from().contains(file.state())
        && when.test(view.scope()) == Truth.YES;
  }

  private boolean concerns(Procedure procedure) {
    return procedure.concerns() == null || procedure.concerns().test(attempt.scope()) != Truth.NO;
  }

  /** A repeatable procedure that has ended is shown as it ended, not as it could open again. */
  private CaseFile shown(Procedure procedure, CaseFile file, boolean begun) {
    return begun ? dossier.cases().getOrDefault(procedure.id(), file) : file;
  }

  private boolean isOpen(Procedure procedure, Action action, CaseFile file) {
    return action.isTaken()
        && action.from().contains(file.state())
        && isInTime(procedure, action)
        && !(action.role().opinion() != null && view.missingOpinions(procedure.id()).isEmpty())
        && !(action.role().answers() != null && view.unansweredOpinions(procedure.id()).isEmpty());
  }

  /** Registration comes first, and once. */
  private boolean isInTime(Procedure procedure, Action action) {
    return dossier.sequence() > 0
        ? !action.role().creates()
        : action.role().creates() || !Cases.isRegistered(rulebook, procedure);
  }

  private List<String> turn(Procedure procedure, CaseFile file) {
    Procedure.State state =
        Objects.requireNonNull(procedure.states().get(file.state()), file.state());
    return state.turn().stream()
        .flatMap(
            turn ->
                turn.equals("consulted")
                    ? view.missingOpinions(procedure.id()).stream()
                    : Stream.of(turn))
        .distinct()
        .toList();
  }

  private Outlook.Possibility possibility(Procedure procedure, Action action) {
    return new Outlook.Possibility(action, who(procedure, action), () -> findings(action));
  }

  private List<Finding> findings(Action action) {
    List<Finding> findings =
        new ArrayList<>(
            action.blocking().size() + action.warning().size() + action.materials().size());
    Judge.ask(action.blocking(), action.warning(), attempt, findings);
    findings.addAll(PaperCheck.materials(attempt, action));
    findings.addAll(Reach.of(attempt, action));
    findings.removeIf(finding -> willBeAsked(action, finding));
    return findings;
  }

  /** What the form itself will still ask is not an obstacle yet. */
  private boolean willBeAsked(Action action, Finding finding) {
    Form form = action.form();
    if (form == null || finding.outcome() != Outcome.CANNOT_TELL) {
      return false;
    }
    List<String> missing = finding.evidence().missing();
    for (String path : missing) {
      if (!asks(form, path)) {
        return false;
      }
    }
    return !missing.isEmpty();
  }

  /** A fact of a linked dossier may have the name of a field; the form does not ask it. */
  private boolean asks(Form form, String path) {
    int dot = path.indexOf('.');
    String owner = path.substring(0, dot);
    return (owner.equals(dossier.kind().name()) || owner.equals("form"))
        && form.asks(path.substring(dot + 1));
  }

  private List<Outlook.Eligible> who(Procedure procedure, Action action) {
    List<Outlook.Eligible> who = new ArrayList<>();
    if (action.by().way() == Action.Way.CONSULTED) {
      for (String standing : view.missingOpinions(procedure.id())) {
        action.by().capacities().forEach(c -> add(standing, c.post(), who));
      }
    } else {
      action.by().capacities().forEach(c -> add(c.standing(), c.post(), who));
    }
    return who;
  }

  private void add(String id, String post, List<Outlook.Eligible> who) {
    Standing standing = rulebook.standings().get(id);
    if (standing != null) {
      List<String> posts =
          post.equals("*") ? List.copyOf(standing.posts().keySet()) : List.of(post);
      List<String> organisations = organisations(standing);
      posts.forEach(
          p -> who.add(new Outlook.Eligible(new Capacity(id, p), standing.body(), organisations)));
    }
  }

  /** The same few standings are asked for act after act. */
  private List<String> organisations(Standing standing) {
    return organisations.computeIfAbsent(
        standing.id(), id -> Standings.organisations(standing, view));
  }

  private List<Outlook.Pending> pending() {
    return dossier.obligations().stream().map(this::pending).flatMap(Optional::stream).toList();
  }

  private Optional<Outlook.Pending> pending(Obligation obligation) {
    return rulebook.proceduresOf(dossier.kind()).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .filter(duty -> duty.id().equals(obligation.id()))
        .findFirst()
        .map(
            duty ->
                new Outlook.Pending(
                    obligation,
                    duty.label(),
                    duty.by(),
                    duty.cites(),
                    obligation.overdueOn(moment.day())));
  }
}
