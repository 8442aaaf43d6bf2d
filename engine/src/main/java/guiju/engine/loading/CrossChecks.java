package guiju.engine.loading;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.List;

/** What can only be checked when everything has been read: names that lead across files. */
final class CrossChecks {
  private final Rulebook rulebook;
  private final Problems problems;

  CrossChecks(Rulebook rulebook, Problems problems) {
    this.rulebook = rulebook;
    this.problems = problems;
  }

  void check() {
    for (Procedure procedure : rulebook.procedures().values()) {
      Place place = new Place("procedures/" + procedure.id() + ".yaml", 1);
      procedure.actions().values().forEach(action -> check(action, place));
      procedure.states().values().stream()
          .map(Procedure.State::turn)
          .filter(turn -> turn != null && !isTurn(turn))
          .forEach(turn -> problems.add(place, "turn: there is no standing \"" + turn + "\""));
    }
    for (Rule rule : rulebook.rules().values()) {
      check(rule);
    }
  }

  private boolean isTurn(String turn) {
    return turn.equals("consulted") || rulebook.standings().containsKey(turn);
  }

  private void check(Rule rule) {
    Place place = new Place(articleFile(rule.article()), 1);
    if (rule.waivedBy() != null && !rulebook.standings().containsKey(rule.waivedBy())) {
      problems.add(place, rule.id() + ": waiver names no standing: " + rule.waivedBy());
    }
    if (rule.ground().cure() != null
        && rule.ground().cure().by() != null
        && !rulebook.standings().containsKey(rule.ground().cure().by().split("\\.")[0])) {
      problems.add(place, rule.id() + ": cure names no standing: " + rule.ground().cure().by());
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
        ripple.form().keySet().stream()
            .filter(field -> !asks(target, field))
            .forEach(
                field ->
                    problems.add(place, action.id() + ": " + name + " does not ask for " + field));
      }
    }
    for (Rule rule : action.blocking()) {
      answered(action, rule, place);
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
