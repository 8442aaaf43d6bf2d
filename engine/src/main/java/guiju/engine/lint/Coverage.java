package guiju.engine.lint;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Requirement;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which part of a rulebook answers which requirement. */
public final class Coverage {
  private final Rulebook rulebook;
  private final Map<String, List<String>> places = new LinkedHashMap<>();

  private Coverage(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The coverage of a rulebook. */
  public static Coverage of(Rulebook rulebook) {
    Coverage coverage = new Coverage(rulebook);
    coverage.collect();
    return coverage;
  }

  /** How a requirement is answered. */
  public sealed interface Answer {
    /** Parts of the rulebook that satisfy it. */
    record Satisfied(List<String> places) implements Answer {}

    /** The engine or a page does it; how. */
    record Elsewhere(Text how) implements Answer {}

    /** It asks for nothing; why. */
    record NoBehaviour(Text why) implements Answer {}

    /** Its article is not built yet. */
    record NotYetBuilt() implements Answer {}

    /** Nothing answers it. */
    record Open() implements Answer {}
  }

  /** Requirement → the parts that say they satisfy it. */
  public Map<String, List<String>> places() {
    return places;
  }

  /** The answer to a requirement. */
  public Answer answer(Requirement requirement) {
    List<String> found = places.get(requirement.id());
    if (found != null) {
      return new Answer.Satisfied(found);
    }
    Article article =
        rulebook.articles().stream()
            .filter(a -> a.number() == requirement.article())
            .findFirst()
            .orElse(null);
    if (article == null) {
      return new Answer.Open();
    }
    Text how = article.elsewhere().get(requirement.id());
    if (how != null) {
      return new Answer.Elsewhere(how);
    }
    Text why = article.noBehaviour().get(requirement.id());
    if (why != null) {
      return new Answer.NoBehaviour(why);
    }
    return article.built() ? new Answer.Open() : new Answer.NotYetBuilt();
  }

  List<Lint.Flaw> flaws() {
    List<Lint.Flaw> flaws = new ArrayList<>();
    for (Requirement requirement : rulebook.requirements().values()) {
      if (answer(requirement) instanceof Answer.Open) {
        flaws.add(
            new Lint.Flaw(
                "requirements/" + requirement.id(),
                "nothing satisfies it, and no reason is given"));
      }
    }
    for (Map.Entry<String, List<String>> place : places.entrySet()) {
      if (!rulebook.requirements().containsKey(place.getKey())) {
        flaws.add(
            new Lint.Flaw(
                String.join(", ", place.getValue()),
                "satisfies an id that is no requirement: " + place.getKey()));
      }
    }
    return flaws;
  }

  private void collect() {
    add(rulebook.identity().satisfies(), "rulebook");
    rulebook.bodies().values().forEach(body -> add(body.satisfies(), "body " + body.id()));
    rulebook.standings().values().forEach(s -> add(s.satisfies(), "standing " + s.id()));
    rulebook.kinds().values().forEach(this::kind);
    rulebook.materials().values().forEach(m -> add(m.satisfies(), "paper " + m.id()));
    rulebook
        .parameters()
        .values()
        .forEach(p -> add(p.definition().satisfies(), "parameter " + p.name()));
    rulebook.rules().values().forEach(rule -> add(rule.satisfies(), "rule " + rule.id()));
    rulebook.forms().values().forEach(this::form);
    rulebook.procedures().values().forEach(this::procedure);
  }

  private void kind(Kind kind) {
    for (Fact fact : kind.facts()) {
      add(fact.satisfies(), "fact " + kind.name() + "." + fact.name());
      fact.columns().forEach(c -> add(c.satisfies(), "fact " + kind.name() + "." + fact.name()));
    }
  }

  private void form(Form form) {
    form.fields().stream()
        .filter(field -> !field.kept())
        .forEach(field -> add(field.fact().satisfies(), "field " + form.id() + "." + field.name()));
  }

  private void procedure(Procedure procedure) {
    add(procedure.satisfies(), "procedure " + procedure.id());
    procedure
        .consult()
        .values()
        .forEach(c -> add(c.satisfies(), "opinion " + procedure.id() + "." + c.standing()));
    for (Action action : procedure.actions().values()) {
      add(action.satisfies(), "act " + action.path());
      action.opens().forEach(duty -> add(duty.satisfies(), "obligation " + duty.id()));
    }
  }

  private void add(List<String> ids, String place) {
    for (String id : ids) {
      List<String> known = places.computeIfAbsent(id, i -> new ArrayList<>());
      if (!known.contains(place)) {
        known.add(place);
      }
    }
  }
}
