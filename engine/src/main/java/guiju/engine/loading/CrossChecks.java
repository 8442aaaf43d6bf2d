package guiju.engine.loading;

import guiju.engine.Lexicon;
import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.List;

/** What can only be checked when everything has been read: names that lead across files. */
final class CrossChecks {
  private final Rulebook rulebook;
  private final Sources sources;
  private final Problems problems;

  CrossChecks(Rulebook rulebook, Sources sources, Problems problems) {
    this.rulebook = rulebook;
    this.sources = sources;
    this.problems = problems;
  }

  void check() {
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        check(action, sources.placeIn("procedures", procedure.id(), "acts", action.id()));
      }
      for (Procedure.State state : procedure.states().values()) {
        check(procedure, state);
      }
    }
    for (Rule rule : rulebook.rules().values()) {
      check(rule);
    }
  }

  private void check(Procedure procedure, Procedure.State state) {
    Place place = sources.placeIn("procedures", procedure.id(), "states", state.id());
    state.turn().stream()
        .filter(turn -> !isTurn(turn))
        .forEach(turn -> problems.add(place, "turn: there is no standing \"" + turn + "\""));
    String seenBy = state.seenBy();
    if (seenBy == null) {
      return;
    }
    Standing standing = rulebook.standings().get(seenBy);
    if (standing == null || !standing.organisations().containsKey(procedure.kind())) {
      problems.add(
          place,
          "seenBy: \""
              + seenBy
              + "\" must be a standing that follows from a "
              + procedure.kind()
              + "; otherwise nobody could read it");
    } else if (procedure.actions().values().stream().noneMatch(act -> act.role().creates())) {
      problems.add(
          place, "seenBy: only a procedure that brings the dossier into being may keep it to few");
    }
  }

  private boolean isTurn(String turn) {
    return turn.equals("consulted") || rulebook.standings().containsKey(turn);
  }

  private void check(Rule rule) {
    Place place = sources.placeOfRule(articleFile(rule.article()), rule.id());
    if (rule.waivedBy() != null && !rulebook.standings().containsKey(rule.waivedBy())) {
      problems.add(place, rule.id() + ": waiver names no standing: " + rule.waivedBy());
    }
    if (rule.ground().cure() != null
        && rule.ground().cure().by() != null
        && !rulebook.standings().containsKey(rule.ground().cure().by().split("\\.")[0])) {
      problems.add(place, rule.id() + ": cure names no standing: " + rule.ground().cure().by());
    }
    if (rule.bar() != null) {
      rule.bar().also().stream()
          .filter(id -> !rulebook.rules().containsKey(id))
          .forEach(id -> problems.add(place, rule.id() + ": bar: there is no rule " + id));
    }
    List<String> readings =
        rulebook.articles().stream()
            .flatMap(article -> article.readings().stream())
            .map(Article.Reading::id)
            .toList();
    rule.ground().readings().stream()
        .filter(id -> !readings.contains(id) && !id.startsWith("A-0-"))
        .forEach(id -> problems.add(place, rule.id() + ": there is no reading " + id));
  }

  static String articleFile(int number) {
    return "articles/" + (number < 10 ? "0" : "") + number + ".yaml";
  }

  private void check(Action action, Place place) {
    for (Action.RippleOut ripple : action.ripples()) {
      Procedure other = rulebook.procedures().get(ripple.procedure());
      Action target = other == null ? null : other.actions().get(ripple.action());
      String name = ripple.procedure() + "." + ripple.action();
      if (other == null || target == null || !other.kind().equals(ripple.kind())) {
        problems.add(place, action.id() + ": ripples to no act of " + ripple.kind() + ": " + name);
      } else {
        Kind kind = rulebook.kind(other.kind());
        ripple.form().forEach((field, value) -> handed(kind, target, field, value, place));
      }
    }
    for (Rule rule : action.blocking()) {
      answered(action, rule, place);
    }
  }

  /** What is handed over is asked for there, and of the same type. */
  private void handed(Kind kind, Action target, String field, Expression value, Place place) {
    Form form = target.form();
    Fact fact =
        form == null
            ? null
            : form.fields().stream()
                .filter(f -> f.name().equals(field))
                .map(Form.Field::fact)
                .findFirst()
                .orElse(null);
    if (fact == null) {
      problems.add(place, target.path() + " does not ask for " + field);
    } else if (!value.type().equals(Lexicon.typeOf(kind, fact))) {
      problems.add(
          place,
          target.path()
              + " asks for "
              + field
              + " as "
              + Words.inFiles(fact.type())
              + "; this gives something else: "
              + value);
    }
  }

  /** A rule that looks at a field the act's form does not ask could never be told. */
  private void answered(Action action, Rule rule, Place place) {
    rule.holds().reads().stream()
        .filter(path -> path.size() == 2 && path.get(0).equals("form"))
        .filter(path -> !asks(action, path.get(1)))
        .forEach(
            path ->
                problems.add(
                    place,
                    action.id()
                        + ": the rule "
                        + rule.id()
                        + " looks at "
                        + String.join(".", path)
                        + ", which its form does not ask"));
  }

  private static boolean asks(Action action, String field) {
    Form form = action.form();
    return form != null && form.fields().stream().anyMatch(f -> f.name().equals(field));
  }
}
