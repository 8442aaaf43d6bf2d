package guiju.engine.lint;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Parameter;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for what a rulebook forgot. What names or types are wrong, loading has refused already. */
public final class Lint {
  private final Rulebook rulebook;
  private final List<Expression> expressions;
  private final Coverage coverage;
  private final List<Flaw> flaws = new ArrayList<>();

  private Lint(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.expressions = Uses.expressions(rulebook);
    this.coverage = Coverage.of(rulebook);
  }

  /**
   * Something to mend.
   *
   * @param place the part of the rulebook
   * @param message what is wrong
   */
  public record Flaw(String place, String message) {
    @Override
    public String toString() {
      return place + ": " + message;
    }
  }

  /** Everything found. */
  public static List<Flaw> of(Rulebook rulebook) {
    Lint lint = new Lint(rulebook);
    rulebook.procedures().values().forEach(lint::procedure);
    rulebook.articles().forEach(lint::article);
    rulebook.parameters().values().forEach(lint::parameter);
    lint.rules();
    lint.parts();
    lint.facts();
    lint.duties();
    lint.citations();
    lint.examples();
    lint.flaws.addAll(lint.coverage.flaws());
    lint.flaws.addAll(new PaperLint(rulebook).flaws());
    return List.copyOf(lint.flaws);
  }

  private void flaw(String place, String message) {
    flaws.add(new Flaw(place, message));
  }

  private void procedure(Procedure procedure) {
    Paths paths = new Paths(procedure);
    String place = "procedures/" + procedure.id();
    paths.unreachable().forEach(state -> flaw(place, "no act leads to the state " + state));
    paths.stuck().forEach(state -> flaw(place, "no act leads out of the state " + state));
    paths.endless().forEach(state -> flaw(place, "no end can be reached from the state " + state));
    paths.circling().forEach(state -> flaw(place, "automatic acts lead in a circle from " + state));
    procedure.actions().values().forEach(action -> ended(procedure, action));
    if (procedure.cites().isEmpty()) {
      flaw(place, "cites no article");
    }
    boolean opined =
        procedure.actions().values().stream().anyMatch(a -> a.role().opinion() != null);
    if (!procedure.consult().isEmpty() && !opined) {
      flaw(place, "asks for opinions that nobody can give");
    }
  }

  /** What is asked of a case that has ended. */
  private void ended(Procedure procedure, Action action) {
    for (String state : action.from()) {
      Procedure.State from = procedure.states().get(state);
      if (from != null && from.ending() != Procedure.Ending.NONE) {
        String place = "procedures/" + procedure.id() + "." + action.id();
        if (state.equals(action.to())) {
          flaw(place, "leads from an end to itself");
        }
        if (procedure.repeatable()) {
          flaw(place, "is never taken in " + state + ": there the next case begins anew");
        }
      }
    }
  }

  private void article(Article article) {
    String place = "articles/" + article.number();
    if (!article.built()) {
      return;
    }
    boolean acts =
        rulebook.procedures().values().stream()
            .anyMatch(p -> p.cites().stream().anyMatch(c -> cites(c, article.number())));
    if (article.rules().isEmpty()
        && !acts
        && article.noBehaviour().isEmpty()
        && article.elsewhere().isEmpty()
        && article.parameters().isEmpty()
        && !placed(article)) {
      flaw(place, "has neither a rule nor a stated reason for having none");
    }
    if (article.says().isEmpty()) {
      flaw(place, "does not say what it asks");
    }
  }

  /** Whether something anywhere cites the article: a fact, a body, a paper, an act. */
  private boolean placed(Article article) {
    return coverage.places().keySet().stream()
        .anyMatch(id -> id.startsWith("R-" + article.number() + "-"));
  }

  static boolean cites(String citation, int article) {
    return citation.equals(Integer.toString(article)) || citation.startsWith(article + "(");
  }

  private void parameter(Parameter parameter) {
    String place = "parameters/" + parameter.name();
    if (parameter.cites().isEmpty()) {
      flaw(place, "has no citation");
    }
    if (parameter.label().zh().equals(parameter.name())) {
      flaw(place, "has no label");
    }
    boolean limit =
        parameter.definition().type() == FactType.MONEY
            || parameter.definition().type() == FactType.COUNT;
    if (limit && parameter.inclusive() == null && !parameter.setting()) {
      flaw(place, "does not say whether the limit itself is included (bound: inclusive)");
    }
    boolean used =
        expressions.stream().anyMatch(e -> e.reads().contains(List.of("policy", parameter.name())));
    if (!used) {
      flaw(place, "is looked at by nothing");
    }
  }

  private void rules() {
    Set<String> used = new LinkedHashSet<>();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        action.blocking().forEach(rule -> used.add(rule.id()));
        action.warning().forEach(rule -> used.add(rule.id()));
      }
    }
    for (Rule rule : rulebook.rules().values()) {
      if (!used.contains(rule.id())) {
        flaw("rules/" + rule.id(), "no act asks this rule");
      }
      if (rule.ground().cites().isEmpty()) {
        flaw("rules/" + rule.id(), "cites no article");
      }
      if (rule.ground().cure() == null) {
        flaw("rules/" + rule.id(), "says no cure");
      }
      if (rule.uses().isEmpty()
          && rule.holds().calls().isEmpty()
          && rule.holds().reads().isEmpty()) {
        flaw("rules/" + rule.id(), "looks at nothing: it always comes out the same");
      }
    }
  }

  private void parts() {
    Set<String> forms = new LinkedHashSet<>(rulebook.forms().keySet());
    Set<String> materials = new LinkedHashSet<>(rulebook.materials().keySet());
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        if (action.form() != null) {
          forms.remove(action.form().id());
        }
        action.materials().forEach(material -> materials.remove(material.id()));
      }
    }
    forms.forEach(id -> flaw("forms/" + id, "no act asks for this form"));
    materials.forEach(id -> flaw("materials/" + id, "no act asks for this paper"));
  }

  /** A fact that rules look at and nothing ever sets can never be told. */
  private void facts() {
    for (Kind kind : rulebook.kinds().values()) {
      Set<String> set = new LinkedHashSet<>();
      for (Procedure procedure : rulebook.proceduresOf(kind)) {
        for (Action action : procedure.actions().values()) {
          set.addAll(action.sets().keySet());
          Form form = action.form();
          if (form != null) {
            form.fields().stream().filter(Form.Field::kept).forEach(f -> set.add(f.name()));
          }
        }
      }
      kind.facts().stream()
          .filter(fact -> !fact.isDerived() && !set.contains(fact.name()))
          .map(Fact::name)
          .forEach(
              name -> flaw("vocabulary/" + kind.name() + "." + name, "no act ever sets this fact"));
    }
  }

  private void duties() {
    for (Kind kind : rulebook.kinds().values()) {
      Set<String> opened = new LinkedHashSet<>();
      Set<String> closed = new LinkedHashSet<>();
      for (Procedure procedure : rulebook.proceduresOf(kind)) {
        for (Action action : procedure.actions().values()) {
          action.opens().forEach(duty -> opened.add(duty.id()));
          closed.addAll(action.closes());
        }
      }
      opened.stream()
          .filter(id -> !closed.contains(id))
          .forEach(id -> flaw("obligations/" + id, "opens and is closed by nothing"));
      closed.stream()
          .filter(id -> !opened.contains(id))
          .forEach(id -> flaw("obligations/" + id, "is closed and opened by nothing"));
    }
  }

  private void citations() {
    Set<Integer> numbers = new LinkedHashSet<>();
    rulebook.articles().forEach(article -> numbers.add(article.number()));
    for (Rule rule : rulebook.rules().values()) {
      for (String citation : rule.ground().cites()) {
        if (numbers.stream().noneMatch(number -> cites(citation, number))) {
          flaw("rules/" + rule.id(), "cites no article of this regulation: " + citation);
        }
      }
    }
  }

  private void examples() {
    Set<String> judged = new LinkedHashSet<>();
    rulebook.cases().forEach(example -> judged.addAll(example.expect().keySet()));
    rulebook.rules().keySet().stream()
        .filter(id -> !judged.contains(id))
        .forEach(id -> flaw("rules/" + id, "no worked example expects anything of it"));
  }
}
