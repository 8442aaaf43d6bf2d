package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dossiers of which everything is known, and acts whose forms are filled in completely. */
final class KnownAll {
  static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final String WORD = "样文";

  private final Rulebook rulebook;

  KnownAll(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** A dossier, seeing others of which everything is known. */
  Dossier dossier(Kind kind) {
    Map<String, Dossier> one = new HashMap<>();
    kind.links().forEach(link -> one.put(link.name(), alone(rulebook.kind(link.kind()))));
    Map<String, List<Dossier>> many = new HashMap<>();
    kind.collections().forEach(c -> many.put(c.name(), List.of(alone(rulebook.kind(c.kind())))));
    return alone(kind).seeing(new Linked(one, many));
  }

  private Dossier alone(Kind kind) {
    Map<String, Object> values = new HashMap<>();
    kind.facts().stream()
        .filter(fact -> !fact.isDerived())
        .forEach(fact -> values.put(fact.name(), value(fact)));
    Map<String, CaseFile> cases = new HashMap<>();
    rulebook.proceduresOf(kind).forEach(p -> cases.put(p.id(), submitted(p)));
    return new Dossier(
        kind, WORD, Facts.of(kind, values), cases, List.of(), List.of(), List.of(), 7, Linked.NONE);
  }

  private CaseFile submitted(Procedure procedure) {
    return new CaseFile(
        procedure.id(),
        1,
        procedure.start().id(),
        1,
        true,
        DAY,
        "somebody",
        "civil-affairs",
        Set.of(),
        List.of(),
        rulebook.materials().keySet(),
        "1");
  }

  /** An act by the first who may take it. */
  Act act(Action action) {
    Map<String, Object> form = new HashMap<>();
    if (action.form() != null) {
      for (Form.Field field : action.form().fields()) {
        form.put(field.name(), value(field.fact()));
      }
    }
    Capacity capacity = capacity(action);
    Standing standing = rulebook.standings().get(capacity.standing());
    String body = standing == null ? null : standing.body();
    return new Act(
        action.procedure(),
        action.id(),
        new Actor("somebody", body == null ? "civil-affairs" : body, body, capacity),
        DAY,
        form,
        Set.of(),
        Set.of());
  }

  private Capacity capacity(Action action) {
    return action.by().way() == Action.Way.CONSULTED
        ? new Capacity(
            rulebook.procedure(action.procedure()).consult().keySet().iterator().next(), "officer")
        : action.by().capacities().get(0);
  }

  private static Object value(Fact fact) {
    return switch (fact.type()) {
      case TEXT -> WORD;
      case ORGANISATION -> "civil-affairs";
      case YES_NO -> true;
      case COUNT -> 12L;
      case MONEY -> 1_234_000_000L;
      case DATE -> DAY;
      case CHOICE -> fact.options().keySet().iterator().next();
      case CHOICES -> List.copyOf(fact.options().keySet());
      case LIST -> List.of(WORD, "第二");
      case ROWS -> List.of(row(fact, true), row(fact, false));
    };
  }

  private static Facts row(Fact fact, boolean yes) {
    Map<String, Object> cells = new HashMap<>();
    for (Fact column : fact.columns()) {
      Object value = value(column);
      cells.put(column.name(), value instanceof Boolean ? yes : value);
    }
    return Facts.none(fact.columns()).with(cells);
  }
}
