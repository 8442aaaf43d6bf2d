package guiju.engine;

import guiju.engine.dossier.Actor;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Force;
import guiju.engine.law.Ground;
import guiju.engine.law.Identity;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The checks every act undergoes: right path, right state, right people. */
final class OrderCheck {
  private static final Ground FORCE =
      new Ground(
          "order:force",
          Ground.Source.ORDER,
          Sentences.of("order.force.title"),
          List.of(),
          Force.SHOULD,
          List.of(),
          Message.plain(Sentences.of("order.force.title")),
          null);

  private final Rulebook rulebook;
  private final Attempt attempt;
  private final Procedure procedure;
  private final Action action;
  private final CaseFile file;
  private final List<Finding> findings = new ArrayList<>();

  OrderCheck(Attempt attempt, Procedure procedure, Action action, CaseFile file) {
    this.rulebook = attempt.after().moment().rulebook();
    this.attempt = attempt;
    this.procedure = procedure;
    this.action = action;
    this.file = file;
  }

  /** All of them; a ripple is not asked who takes it, the act it follows from was. */
  List<Finding> all(Origin origin) {
    force();
    path();
    state();
    switch (origin) {
      case PERSON -> {
        capacity();
        fourEyes();
        once();
        answer();
        grant();
      }
      case RIPPLE -> reserved(Action.Way.RIPPLE);
      case CLOCK -> {
        reserved(Action.Way.CLOCK);
        due();
      }
    }
    findings.addAll(Reach.of(attempt, action));
    return findings;
  }

  /** Outside its days the regulation is still followed, and it is said that it is not in force. */
  private void force() {
    Identity identity = rulebook.identity();
    LocalDate day = attempt.act().on();
    LocalDate last = identity.to();
    if (day.isBefore(identity.from()) || (last != null && day.isAfter(last))) {
      Text message =
          last == null
              ? Sentences.of("order.force.since", identity.from(), day)
              : Sentences.of("order.force.message", identity.from(), last, day);
      findings.add(new Finding.Violated(FORCE, Bearing.WARNS, new Said(message)));
    }
  }

  private void due() {
    Expression when = action.role().when();
    if (when != null && when.test(attempt.scope()) == Truth.YES) {
      meet(action.order().state());
    } else {
      refuse(action.order().state(), Sentences.of("order.state.notDue", action.label()));
    }
  }

  private void reserved(Action.Way way) {
    if (action.by().way() == way) {
      meet(action.order().capacity());
    } else {
      refuse(
          action.order().capacity(), Sentences.of("order.capacity.person", action.label(), who()));
    }
  }

  private void path() {
    if (procedure.concerns() == null) {
      return;
    }
    Ground ground = procedure.pathGround();
    Truth concerns = procedure.concerns().test(attempt.scope());
    Text message = ground.message().fill(attempt.scope());
    findings.add(
        switch (concerns) {
          case YES -> new Finding.Met(ground, Bearing.BLOCKS, new Said(message));
          case NO -> new Finding.Violated(ground, Bearing.BLOCKS, new Said(message));
          case UNKNOWN -> new Finding.CannotTell(ground, Bearing.BLOCKS, new Said(message));
        });
  }

  private void state() {
    boolean exists = attempt.before().sequence() > 0;
    if (action.role().creates() && exists) {
      refuse(action.order().state(), Sentences.of("order.state.created"));
    } else if (!exists && !action.role().creates() && Cases.isRegistered(rulebook, procedure)) {
      refuse(action.order().state(), Sentences.of("order.state.missing", action.label()));
    } else if (!action.from().contains(file.state())) {
      refuse(
          action.order().state(),
          Sentences.of("order.state.message", action.label(), from(), label(file.state())));
    } else {
      meet(action.order().state());
    }
  }

  private Text from() {
    return Values.join(action.from().stream().map(this::label).toList());
  }

  private Text label(String state) {
    return Objects.requireNonNull(procedure.states().get(state), state).label();
  }

  private void capacity() {
    Actor actor = attempt.act().actor();
    boolean named = matches(actor.capacity());
    Standing standing = rulebook.standings().get(actor.capacity().standing());
    boolean held = standing != null && Standings.holds(actor, standing, judgedOn());
    if (named && held) {
      meet(action.order().capacity());
    } else if (!action.isTaken()) {
      refuse(action.order().capacity(), Sentences.of("order.capacity.follows", action.label()));
    } else if (named) {
      // The same post elsewhere: its name alone would not say what stands in the way.
      refuse(
          action.order().capacity(),
          Sentences.of("order.capacity.elsewhere", action.label(), who()));
    } else {
      refuse(
          action.order().capacity(),
          Sentences.of(
              "order.capacity.message", action.label(), who(), capacityLabel(actor.capacity())));
    }
  }

  /**
   * Who stands how is read off the dossier as it was, or a form that names the owner could make
   * anybody the owner; only a dossier that comes into being has nothing but its form.
   */
  private View judgedOn() {
    return action.role().creates()
        ? attempt.after()
        : new View(attempt.after().moment(), attempt.before(), Set.of());
  }

  private boolean matches(Capacity capacity) {
    if (action.by().way() == Action.Way.CONSULTED) {
      return asked().contains(capacity.standing())
          && action.by().capacities().stream().anyMatch(c -> fits(c.post(), capacity.post()));
    }
    return action.by().capacities().stream()
        .anyMatch(c -> c.standing().equals(capacity.standing()) && fits(c.post(), capacity.post()));
  }

  /** Whose opinion this dossier calls for; before submission, whoever could be asked. */
  private Collection<String> asked() {
    return file.submitted()
        ? attempt.after().consulted(procedure.id())
        : procedure.consult().keySet();
  }

  private static boolean fits(String asked, String held) {
    return asked.equals("*") || asked.equals(held);
  }

  private Text who() {
    if (action.by().way() == Action.Way.CONSULTED) {
      return Values.join(asked().stream().map(rulebook::label).distinct().toList());
    }
    return Values.join(action.by().capacities().stream().map(this::capacityLabel).toList());
  }

  private Text capacityLabel(Capacity capacity) {
    return Capacities.label(rulebook, capacity);
  }

  private void fourEyes() {
    if (!action.by().notApplicant()) {
      return;
    }
    if (file.submitted() && attempt.act().actor().account().equals(file.applicant())) {
      refuse(action.order().fourEyes(), Sentences.of("order.fourEyes.message", action.label()));
    } else {
      meet(action.order().fourEyes());
    }
  }

  private void once() {
    if (action.role().opinion() == null) {
      return;
    }
    String standing = attempt.act().actor().capacity().standing();
    boolean given = file.presentOpinions().stream().anyMatch(o -> o.by().equals(standing));
    if (given) {
      refuse(action.order().once(), Sentences.of("order.once.message", rulebook.label(standing)));
    } else {
      meet(action.order().once());
    }
  }

  /** An answer presupposes an adverse opinion of the present round, and is given once. */
  private void answer() {
    Expression answers = action.role().answers();
    if (answers == null) {
      return;
    }
    Object named = answers.evaluate(attempt.scope());
    String standing = Objects.toString(named, "");
    List<String> open = attempt.after().unansweredOpinions(procedure.id());
    if (open.contains(standing)) {
      meet(action.order().answer());
    } else if (named == null && !open.isEmpty()) {
      refuse(action.order().answer(), Sentences.of("order.answering.unnamed", labels(open)));
    } else {
      refuse(action.order().answer(), unanswerable(standing, open));
    }
  }

  private Text unanswerable(String standing, List<String> open) {
    Text others =
        open.isEmpty()
            ? Sentences.of("order.answering.none")
            : Sentences.of("order.answering.open", labels(open));
    String why =
        file.presentOpinions().stream()
            .filter(opinion -> opinion.by().equals(standing))
            .findFirst()
            .map(opinion -> opinion.adverse() ? "order.answering.twice" : "order.answering.agreed")
            .orElse("order.answering.message");
    return rulebook.standings().containsKey(standing)
        ? Sentences.of(why, rulebook.label(standing), others)
        : others;
  }

  private Text labels(List<String> standings) {
    return Values.join(standings.stream().map(rulebook::label).distinct().toList());
  }

  private void grant() {
    Action.WaiverGrant waiver = action.role().waiver();
    Action.ExemptionGrant exemption = action.role().exemption();
    if (waiver == null && exemption == null) {
      return;
    }
    if (waiver != null) {
      granted(waiver.rule().evaluate(attempt.scope()), this::waivable);
    }
    if (exemption != null) {
      granted(exemption.rule().evaluate(attempt.scope()), this::exemptable);
    }
    if (isAsker(attempt.act().actor().organisation())) {
      refuse(action.order().grant(), Sentences.of("order.grant.self"));
    }
  }

  /** Whether it submitted the case, or stands to the dossier as those who act for it here do. */
  private boolean isAsker(String organisation) {
    return organisation.equals(file.applicantOrganisation())
        || procedure.actions().values().stream()
            .flatMap(other -> other.by().capacities().stream())
            .map(capacity -> rulebook.standings().get(capacity.standing()))
            .filter(standing -> standing != null && standing.body() == null)
            .anyMatch(s -> Standings.organisations(s, judgedOn()).contains(organisation));
  }

  private void granted(@Nullable Object id, Consumer<Rule> check) {
    Rule rule = id == null ? null : rulebook.rules().get(id.toString());
    if (rule == null) {
      refuse(action.order().grant(), Sentences.of("order.grant.unknown", Objects.toString(id, "")));
    } else {
      check.accept(rule);
    }
  }

  private void waivable(Rule rule) {
    String standing = attempt.act().actor().capacity().standing();
    if (rule.waivedBy() == null) {
      refuse(action.order().grant(), Sentences.of("order.grant.notWaivable", rule.title()));
    } else if (!rule.waivedBy().equals(standing)) {
      refuse(
          action.order().grant(),
          Sentences.of("order.grant.wrongBody", rule.title(), rulebook.label(rule.waivedBy())));
    } else {
      meet(action.order().grant());
    }
  }

  private void exemptable(Rule rule) {
    if (rule.exemptable()) {
      meet(action.order().grant());
    } else {
      refuse(action.order().grant(), Sentences.of("order.grant.notExemptable", rule.title()));
    }
  }

  private void meet(Ground ground) {
    findings.add(new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title())));
  }

  private void refuse(Ground ground, Text message) {
    findings.add(new Finding.Violated(ground, Bearing.BLOCKS, new Said(message)));
  }
}
