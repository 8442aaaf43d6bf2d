package guiju.engine;

import guiju.engine.expression.ArgumentCheck;
import guiju.engine.expression.FunctionShape;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Type;
import java.util.List;
import java.util.function.BiFunction;

/** Functions that look at the dossier's cases, papers, waivers and exemptions. */
public final class DossierFunctions {
  private static final Type TEXT = Type.Simple.TEXT;
  private static final Type TEXTS = new Type.ListOf(TEXT);

  private DossierFunctions() {}

  /**
   * What the loader knows when it compiles, so that a misspelt name is found then.
   *
   * @param paper says what is wrong with the id of a paper; empty when nothing is
   * @param procedure … of a procedure
   * @param state … of a procedure and a state
   * @param rule … of a rule
   */
  public record Checks(
      ArgumentCheck paper, ArgumentCheck procedure, ArgumentCheck state, ArgumentCheck rule) {}

  /** All of them. */
  public static List<FunctionShape> shapes(Checks checks) {
    return List.of(
        yesNo("filed", checks.paper(), View::filed),
        yesNo("waived", checks.rule(), View::waived),
        yesNo("exempted", checks.rule(), (v, rule) -> v.dossier().exemptionOf(rule).isPresent()),
        state("reached", checks.state(), View::reached),
        state("everReached", checks.state(), View::everReached),
        texts("missingOpinions", checks.procedure(), View::missingOpinions),
        texts("adverseOpinions", checks.procedure(), View::adverseOpinions),
        texts("unansweredOpinions", checks.procedure(), View::unansweredOpinions));
  }

  private interface StateQuestion {
    boolean ask(View view, String procedure, String state);
  }

  private static FunctionShape yesNo(
      String name, ArgumentCheck check, BiFunction<View, String, Boolean> body) {
    return new FunctionShape(
        name,
        List.of(TEXT),
        Type.Simple.YES_NO,
        (scope, arguments) -> body.apply(view(scope), (String) arguments[0]),
        check);
  }

  private static FunctionShape state(String name, ArgumentCheck check, StateQuestion body) {
    return new FunctionShape(
        name,
        List.of(TEXT, TEXT),
        Type.Simple.YES_NO,
        (scope, arguments) -> body.ask(view(scope), (String) arguments[0], (String) arguments[1]),
        check);
  }

  private static FunctionShape texts(
      String name, ArgumentCheck check, BiFunction<View, String, List<String>> body) {
    return new FunctionShape(
        name,
        List.of(TEXT),
        TEXTS,
        (scope, arguments) -> body.apply(view(scope), (String) arguments[0]),
        check);
  }

  private static View view(Scope scope) {
    return (View) scope.host();
  }
}
