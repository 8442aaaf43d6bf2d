package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Account;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Party;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Directory;
import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers under one rulebook: may this act be taken, what follows, what could come next. Pure: it
 * has no clock and reads nothing but its arguments. Safe for many threads.
 */
public final class Judge {
  private final Rulebook rulebook;
  private final Directory directory;
  private final Map<String, List<Procedure>> clockwork;
  private volatile @Nullable Moment latest;

  /** A judge under a rulebook, for whom organisations have no names but their ids. */
  public Judge(Rulebook rulebook) {
    this(rulebook, Directory.EMPTY);
  }

  /** A judge under a rulebook whose sentences call organisations by their names. */
  public Judge(Rulebook rulebook, Directory directory) {
    this.rulebook = rulebook;
    this.directory = directory;
    this.clockwork =
        rulebook.procedures().values().stream()
            .filter(Judge::hasClockwork)
            .collect(Collectors.groupingBy(Procedure::kind));
  }

  private static boolean hasClockwork(Procedure procedure) {
    return procedure.actions().values().stream()
        .anyMatch(action -> action.by().way() == Action.Way.CLOCK);
  }

  /** The rulebook it judges by. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Judges an act on the day it names.
   *
   * @throws IllegalArgumentException when the rulebook has no such act, the dossier is of another
   *     kind, or the form holds a field the act does not ask for
   */
  public Ruling rule(Dossier dossier, Act act) {
    return judge(dossier, act, Origin.PERSON);
  }

  /**
   * Judges an act that follows from a permitted act on another dossier; its actor is the other
   * act's, and only acts the rulebook reserves to ripples can be taken this way.
   *
   * @throws IllegalArgumentException as for {@link #rule}
   */
  public Ruling ripple(Dossier dossier, Act act) {
    return judge(dossier, act, Origin.RIPPLE);
  }

  /**
   * Judges an act the clock takes.
   *
   * @throws IllegalArgumentException as for {@link #rule}
   */
  public Ruling tick(Dossier dossier, Act act) {
    return judge(dossier, act, Origin.CLOCK);
  }

  /** Acts the clock must take on that day, in rulebook order; their conditions hold. */
  public List<Action> due(Dossier dossier, LocalDate on) {
    List<Procedure> some = clockwork.getOrDefault(dossier.kind().name(), List.of());
    return some.isEmpty() ? List.of() : new Outlooks(moment(on), dossier).due(some);
  }

  /** Nearly all questions are about the same day; its figures are looked up once. */
  private Moment moment(LocalDate day) {
    Moment known = latest;
    if (known == null || !known.day().equals(day)) {
      known = new Moment(rulebook, day, directory);
      latest = known;
    }
    return known;
  }

  private Ruling judge(Dossier dossier, Act act, Origin origin) {
    Procedure procedure = rulebook.procedure(act.procedure());
    Action action = rulebook.action(act.procedure(), act.action());
    requireFitting(dossier, procedure, action, act);
    Attempt attempt = Attempt.of(moment(act.on()), dossier, action, act);
    CaseFile file = Cases.present(rulebook, procedure, dossier, act.on());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new OrderCheck(attempt, procedure, action, file).all(origin));
    if (action.form() != null) {
      findings.addAll(PaperCheck.fields(attempt, action.form()));
    }
    findings.addAll(PaperCheck.materials(attempt, action));
    ask(action.blocking(), action.warning(), attempt, findings);
    return refuses(findings)
        ? new Ruling.Refused(act, List.copyOf(findings))
        : new Consequences(attempt, procedure, action).of(file, List.copyOf(findings));
  }

  private static boolean refuses(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.refuses()) {
        return true;
      }
    }
    return false;
  }

  /** Asks rules of a dossier as it stands, without an act. */
  public List<Finding> examine(Dossier dossier, List<Rule> rules, LocalDate on) {
    Attempt attempt = Attempt.looking(moment(on), dossier, Outlooks.nobody(rulebook, on));
    List<Finding> findings = new ArrayList<>(rules.size());
    ask(rules, List.of(), attempt, findings);
    return findings;
  }

  /** Asks rules of a dossier in the light of an act that is not judged itself. */
  public List<Finding> examine(Dossier dossier, List<Rule> rules, Act act) {
    Attempt attempt = Attempt.looking(moment(act.on()), dossier, act);
    List<Finding> findings = new ArrayList<>(rules.size());
    ask(rules, List.of(), attempt, findings);
    return findings;
  }

  /** Whether a yes-or-no expression about a dossier holds on a day, without an act. */
  Truth holds(Dossier dossier, Expression question, LocalDate on) {
    return question.test(
        Attempt.looking(moment(on), dossier, Outlooks.nobody(rulebook, on)).scope());
  }

  /** The value of a fact on a day, computed ones included; null when it cannot be told. */
  public @Nullable Object value(Dossier dossier, String fact, LocalDate on) {
    int slot = dossier.kind().slot(fact);
    return slot < 0 ? null : new View(moment(on), dossier, Set.of()).field(slot + 1);
  }

  /** The money of a dossier on a day, as its kind reckons it. */
  public List<Account> accounts(Dossier dossier, LocalDate on) {
    return new Accounts(moment(on), dossier).all();
  }

  /** First wordings of the answers an act asks for, by field, filled in from what is known. */
  public Map<String, Text> drafts(Dossier dossier, Act act) {
    Action action = rulebook.action(act.procedure(), act.action());
    Map<String, Text> drafts = new LinkedHashMap<>();
    Form form = action.form();
    if (form != null) {
      Attempt attempt = Attempt.of(moment(act.on()), dossier, action, act);
      for (Form.Field field : form.fields()) {
        Message draft = field.draft();
        if (draft != null) {
          drafts.put(field.name(), draft.fill(attempt.scope()));
        }
      }
    }
    return drafts;
  }

  /** What could come next for a dossier on a day. */
  public Outlook outlook(Dossier dossier, LocalDate on) {
    return new Outlooks(moment(on), dossier).look();
  }

  /**
   * Ids of the organisations that stand in a relation to a dossier; empty for a body's standing.
   */
  public List<String> organisations(Standing standing, Dossier dossier, LocalDate on) {
    return Standings.organisations(standing, new View(moment(on), dossier, Set.of()));
  }

  /** The same by the standing's id; empty when the rulebook has no such standing. */
  public List<String> organisations(String standing, Dossier dossier, LocalDate on) {
    Standing known = rulebook.standings().get(standing);
    return known == null ? List.of() : organisations(known, dossier, on);
  }

  /**
   * The same by the standing's id, with the standings they act as; empty when the rulebook has no
   * such standing.
   */
  public List<Party> parties(String standing, Dossier dossier, LocalDate on) {
    Standing known = rulebook.standings().get(standing);
    return known == null
        ? List.of()
        : Standings.parties(known, new View(moment(on), dossier, Set.of()));
  }

  /**
   * Those who alone may read a dossier as long as it is a draft; empty when it is none, and whoever
   * stands to it may. A draft belongs to the standing that writes it, not to the whole house in
   * which that standing sits.
   */
  public Optional<List<Party>> authors(Dossier dossier, LocalDate on) {
    Set<Party> authors = new LinkedHashSet<>();
    boolean draft = false;
    for (CaseFile file : dossier.cases().values()) {
      Procedure procedure = rulebook.procedures().get(file.procedure());
      Procedure.State state = procedure == null ? null : procedure.states().get(file.state());
      if (state != null && state.seenBy() != null) {
        draft = true;
        authors.addAll(parties(state.seenBy(), dossier, on));
      }
    }
    return draft ? Optional.of(List.copyOf(authors)) : Optional.empty();
  }

  static void ask(
      List<Rule> blocking, List<Rule> warning, Attempt attempt, List<Finding> findings) {
    Dossier dossier = attempt.before();
    for (Rule rule : blocking) {
      findings.add(RuleCheck.blocking(rule, attempt.scope(), dossier));
    }
    for (Rule rule : warning) {
      findings.add(RuleCheck.warning(rule, attempt.scope(), dossier));
    }
  }

  private static void requireFitting(Dossier dossier, Procedure procedure, Action action, Act act) {
    if (!procedure.kind().equals(dossier.kind().name())) {
      throw new IllegalArgumentException(
          act.path()
              + " is an act on a "
              + procedure.kind()
              + "; the dossier is a "
              + dossier.kind().name());
    }
    Form form = action.form();
    for (String field : act.form().keySet()) {
      if (form == null || !form.asks(field)) {
        List<String> asked =
            form == null ? List.of() : form.fields().stream().map(Form.Field::name).toList();
        throw new IllegalArgumentException(
            act.path() + " does not ask for \"" + field + "\"; it asks for: " + asked);
      }
    }
  }
}
