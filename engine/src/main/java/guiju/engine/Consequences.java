package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Exemption;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Opinion;
import guiju.engine.dossier.Waiver;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from a permitted act. */
final class Consequences {
  private static final int AUTOMATIC_LIMIT = 20;

  private final Attempt attempt;
  private final Procedure procedure;
  private final Action action;
  private final Act act;
  private final Scope scope;

  Consequences(Attempt attempt, Procedure procedure, Action action) {
    this.attempt = attempt;
    this.procedure = procedure;
    this.action = action;
    this.act = attempt.act();
    this.scope = attempt.scope();
  }

  Ruling.Permitted of(CaseFile file, List<Finding> findings) {
    List<Obligation> opened = opened();
    Dossier filledIn = attempt.after().dossier();
    List<Obligation> closed =
        filledIn.obligations().stream().filter(o -> action.closes().contains(o.id())).toList();
    Dossier next =
        new Dossier(
            filledIn.kind(),
            filledIn.key(),
            facts(filledIn.facts()),
            cases(filledIn, moved(file)),
            obligations(filledIn.obligations(), opened),
            waivers(filledIn.waivers()),
            exemptions(filledIn.exemptions()),
            filledIn.sequence() + 1,
            filledIn.linked());
    return new Ruling.Permitted(act, findings, settle(next), opened, closed, ripples());
  }

  private Facts facts(Facts facts) {
    Map<String, @Nullable Object> changes = new HashMap<>();
    action.sets().forEach((name, set) -> changes.put(name, recorded(set, scope)));
    return facts.with(changes);
  }

  /**
   * What is recorded reads back the same: an empty text is nothing, and a list holds each text
   * once.
   */
  private static @Nullable Object recorded(Expression set, Scope scope) {
    Object value = set.evaluate(scope);
    if (value instanceof List<?> list && list.stream().noneMatch(Facts.class::isInstance)) {
      return list.stream().filter(item -> !isNothing(item)).distinct().toList();
    }
    return isNothing(value) ? null : value;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  private CaseFile moved(CaseFile file) {
    CaseFile next = file.withMaterials(act.materials());
    if (next.applicant() == null && action.isTaken()) {
      next = next.openedBy(act.actor());
    }
    if (action.role().newRound()) {
      next = next.submittedBy(act.actor());
    }
    next = opined(next);
    if (action.role().answers() != null) {
      next = next.answered(Objects.toString(action.role().answers().evaluate(scope), ""));
    }
    return action.to() == null ? next : next.in(action.to(), act.on());
  }

  private CaseFile opined(CaseFile file) {
    if (action.role().opinion() == null) {
      return file;
    }
    boolean adverse = action.role().opinion().test(scope) != Truth.NO;
    return file.with(
        new Opinion(
            act.actor().capacity().standing(),
            file.round(),
            adverse,
            false,
            act.on(),
            act.actor().account()));
  }

  private Map<String, CaseFile> cases(Dossier dossier, CaseFile file) {
    Map<String, CaseFile> cases = new LinkedHashMap<>(dossier.cases());
    cases.put(procedure.id(), file);
    return cases;
  }

  private List<Obligation> opened() {
    return action.opens().stream()
        .map(
            duty ->
                new Obligation(
                    duty.id(),
                    act.on(),
                    duty.due() == null ? null : (LocalDate) duty.due().evaluate(scope)))
        .toList();
  }

  private List<Obligation> obligations(List<Obligation> present, List<Obligation> opened) {
    Set<String> replaced = Set.copyOf(opened.stream().map(Obligation::id).distinct().toList());
    List<Obligation> next = new ArrayList<>();
    present.stream()
        .filter(o -> !action.closes().contains(o.id()) && !replaced.contains(o.id()))
        .forEach(next::add);
    next.addAll(opened);
    return next;
  }

  private List<Waiver> waivers(List<Waiver> present) {
    Action.WaiverGrant grant = action.role().waiver();
    if (grant == null) {
      return present;
    }
    List<Waiver> next = new ArrayList<>(present);
    next.add(
        new Waiver(
            text(grant.rule().evaluate(scope)),
            act.actor().capacity().standing(),
            act.on(),
            text(grant.reason().evaluate(scope))));
    return next;
  }

  private List<Exemption> exemptions(List<Exemption> present) {
    Action.ExemptionGrant grant = action.role().exemption();
    if (grant == null) {
      return present;
    }
    List<Exemption> next = new ArrayList<>(present);
    next.add(
        new Exemption(
            text(grant.rule().evaluate(scope)),
            text(grant.law().evaluate(scope)),
            text(grant.article().evaluate(scope)),
            act.on()));
    return next;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private List<Ripple> ripples() {
    List<Ripple> ripples = new ArrayList<>();
    for (Action.RippleOut out : action.ripples()) {
      if (out.to().evaluate(scope) instanceof List<?> keys) {
        Map<String, Object> form = handedOver(out);
        keys.forEach(
            key ->
                ripples.add(
                    new Ripple(out.kind(), text(key), out.procedure(), out.action(), form)));
      }
    }
    return ripples;
  }

  private Map<String, Object> handedOver(Action.RippleOut out) {
    Map<String, Object> form = new LinkedHashMap<>();
    out.form()
        .forEach(
            (field, expression) -> {
              Object value = expression.evaluate(scope);
              if (value != null) {
                form.put(field, value);
              }
            });
    return form;
  }

  /** Takes automatic actions until none is left to take. */
  private Dossier settle(Dossier dossier) {
    Dossier settled = dossier;
    for (int i = 0; i < AUTOMATIC_LIMIT; i++) {
      Dossier next = step(settled);
      if (next == settled) {
        return settled;
      }
      settled = next;
    }
    throw new IllegalStateException(
        "Automatic acts of " + procedure.id() + " lead in a circle; the rulebook must be mended");
  }

  private Dossier step(Dossier dossier) {
    CaseFile file = Objects.requireNonNull(dossier.cases().get(procedure.id()));
    View view = new View(attempt.after().moment(), dossier, Set.of());
    for (Action automatic : procedure.actions().values()) {
      if (automatic.role().automatic() != null
          && automatic.to() != null
          && !automatic.to().equals(file.state())
          && automatic.from().contains(file.state())
          && automatic.role().automatic().test(view.scope()) == Truth.YES) {
        Map<String, CaseFile> cases = new LinkedHashMap<>(dossier.cases());
        cases.put(procedure.id(), file.in(automatic.to(), act.on()));
        return new Dossier(
            dossier.kind(),
            dossier.key(),
            automaticFacts(automatic, dossier, view),
            cases,
            dossier.obligations(),
            dossier.waivers(),
            dossier.exemptions(),
            dossier.sequence(),
            dossier.linked());
      }
    }
    return dossier;
  }

  private static Facts automaticFacts(Action automatic, Dossier dossier, View view) {
    Map<String, @Nullable Object> changes = new HashMap<>();
    automatic.sets().forEach((name, set) -> changes.put(name, recorded(set, view.scope())));
    return dossier.facts().with(changes);
  }
}
