package guiju.engine;

import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Values;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.law.Overview;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Sign;
import guiju.engine.text.Sentences;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in a dossier on a day, how far it has come, which sums it holds. Pure, like the
 * judge; it asks the dossier alone. What cannot be told does not stand out.
 */
public final class Lookout {
  private final Rulebook rulebook;
  private final Overview overview;
  private final Map<String, Action.Duty> duties = new HashMap<>();
  private volatile @Nullable Moment latest;

  /** A lookout by a rulebook's overview. */
  public Lookout(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.overview = rulebook.overview();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        action.opens().forEach(duty -> duties.putIfAbsent(duty.id(), duty));
      }
    }
  }

  /** Everything that stands out, the worst first. */
  public List<Sign> signs(Dossier dossier, LocalDate on) {
    Scope scope = scope(dossier, on);
    List<Sign> signs = new ArrayList<>();
    for (Overview.Signal signal : overview.signals()) {
      if (signal.kind().equals(dossier.kind().name()) && signal.when().test(scope) == Truth.YES) {
        sign(signal, dossier, scope).ifPresent(signs::add);
      }
    }
    dossier.obligations().forEach(owed -> late(owed, dossier, on).ifPresent(signs::add));
    signs.sort((one, other) -> other.level().compareTo(one.level()));
    return signs;
  }

  private static Optional<Sign> sign(Overview.Signal signal, Dossier dossier, Scope scope) {
    Kind.Link about = signal.about();
    Object key = about == null ? dossier.key() : dossier.facts().recorded(about.keyFact());
    return key == null
        ? Optional.empty()
        : Optional.of(
            new Sign(
                signal.id(),
                signal.level(),
                signal.says().fill(scope),
                signal.cites(),
                about == null ? dossier.kind().name() : about.kind(),
                key.toString(),
                null));
  }

  private Optional<Sign> late(Obligation owed, Dossier dossier, LocalDate on) {
    Overview.Lateness lateness = overview.lateness();
    LocalDate due = owed.due();
    Action.Duty duty = duties.get(owed.id());
    if (lateness == null || due == null || duty == null || !on.isAfter(due)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(due, on);
    if (days < lateness.watch()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sign(
            owed.id(),
            days < lateness.risk() ? Overview.Level.WATCH : Overview.Level.RISK,
            Sentences.of("sign.late", duty.label(), Values.date(due), days),
            duty.cites(),
            dossier.kind().name(),
            dossier.key(),
            due));
  }

  /** How far the dossier has come; empty when no phase of its kind holds. */
  public Optional<Overview.Phase> phase(Dossier dossier, LocalDate on) {
    Scope scope = scope(dossier, on);
    return overview.phases().stream()
        .filter(phase -> phase.kind().equals(dossier.kind().name()))
        .filter(phase -> phase.when().test(scope) == Truth.YES)
        .reduce((earlier, later) -> later);
  }

  /** A sum of the dossier in fen; null when it cannot be told. */
  public @Nullable Long amount(Overview.Figure figure, Dossier dossier, LocalDate on) {
    return (Long) figure.amount().evaluate(scope(dossier, on));
  }

  /** The year a sum counts for; null when it names none, or it cannot be told. */
  public @Nullable Long year(Overview.Figure figure, Dossier dossier, LocalDate on) {
    return figure.year() == null ? null : (Long) figure.year().evaluate(scope(dossier, on));
  }

  /** The value of a fact, computed ones included; null when it cannot be told. */
  public @Nullable Object value(Dossier dossier, String fact, LocalDate on) {
    int slot = dossier.kind().slot(fact);
    return slot < 0 ? null : new View(moment(on), dossier, java.util.Set.of()).field(slot + 1);
  }

  private Scope scope(Dossier dossier, LocalDate on) {
    return Attempt.looking(moment(on), dossier, Outlooks.nobody(rulebook, on)).scope();
  }

  private Moment moment(LocalDate day) {
    Moment known = latest;
    if (known == null || !known.day().equals(day)) {
      known = new Moment(rulebook, day);
      latest = known;
    }
    return known;
  }
}
