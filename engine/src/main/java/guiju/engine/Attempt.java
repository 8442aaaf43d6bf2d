package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Struct;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An act on a dossier as its rules see it: the dossier as it would be, before, form, actor. */
final class Attempt {
  private final View after;
  private final Dossier before;
  private final Act act;
  private final Scope scope;

  private Attempt(Moment moment, Dossier before, Dossier filledIn, Act act, Struct form) {
    this.before = before;
    this.act = act;
    this.after = new View(moment, filledIn, act.materials());
    this.scope = scopeOf(after, new View(moment, before, Set.of()), form, act.actor());
  }

  /** The act with the facts its form fills in already in the dossier. */
  static Attempt of(Moment moment, Dossier dossier, Action action, Act act) {
    Dossier filledIn = dossier.with(filledIn(dossier, action, act));
    return new Attempt(moment, dossier, filledIn, act, new Answers(dossier, act));
  }

  /** A look at the dossier without any act filling anything in. */
  static Attempt looking(Moment moment, Dossier dossier, Act act) {
    return new Attempt(moment, dossier, dossier, act, new Answers(dossier, act));
  }

  /** A look ahead, before anybody has filled in a form: every answer is unknown. */
  static Attempt ahead(Moment moment, Dossier dossier, Act act) {
    return new Attempt(moment, dossier, dossier, act, slot -> null);
  }

  private static Facts filledIn(Dossier dossier, Action action, Act act) {
    Form form = action.form();
    if (form == null) {
      return dossier.facts();
    }
    Map<String, @Nullable Object> changes = new HashMap<>();
    for (Form.Field field : form.fields()) {
      if (field.kept()) {
        Object answer = act.form().get(field.name());
        if (answer != null) {
          changes.put(field.name(), answer);
        } else if (act.cleared().contains(field.name())) {
          changes.put(field.name(), null);
        }
      }
    }
    return dossier.facts().with(changes);
  }

  private static Scope scopeOf(View after, View before, Struct form, Actor actor) {
    @Nullable Object[] values = after.standing(3);
    int acting = values.length - 3;
    values[acting] = before;
    values[acting + 1] = form;
    values[acting + 2] = actor(actor);
    return new Scope(values, after);
  }

  private static Struct actor(Actor actor) {
    @Nullable Object[] fields = {
      actor.account(),
      actor.organisation(),
      actor.body() == null ? "" : actor.body(),
      actor.capacity().standing(),
      actor.capacity().post()
    };
    return slot -> fields[slot];
  }

  Scope scope() {
    return scope;
  }

  View after() {
    return after;
  }

  Dossier before() {
    return before;
  }

  Act act() {
    return act;
  }
}
