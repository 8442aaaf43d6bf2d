package guiju.engine.loading;

import guiju.engine.DossierFunctions;
import guiju.engine.Lexicon;
import guiju.engine.calendar.WorkCalendar;
import guiju.engine.expression.CalendarFunctions;
import guiju.engine.expression.Comparison;
import guiju.engine.expression.Compilation;
import guiju.engine.expression.Expression;
import guiju.engine.expression.ExpressionCompiler;
import guiju.engine.expression.Fault;
import guiju.engine.expression.FunctionShape;
import guiju.engine.expression.StandardFunctions;
import guiju.engine.expression.StructShape;
import guiju.engine.expression.Type;
import guiju.engine.expression.VariableShape;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles expressions about each kind of dossier; faults become problems with file and line. */
final class Compilers {
  private final Problems problems;
  private final List<StructShape> structs;
  private final FactPaths paths;
  private final List<FunctionShape> functions = new ArrayList<>();
  private final Map<String, ExpressionCompiler> standing = new HashMap<>();
  private final Map<String, ExpressionCompiler> acting = new HashMap<>();
  private final Map<String, ExpressionCompiler> reaching = new HashMap<>();
  private @Nullable Expression fallback;

  Compilers(
      List<StructShape> structs,
      WorkCalendar calendar,
      DossierFunctions.Checks checks,
      FactPaths paths,
      Problems problems) {
    this.problems = problems;
    this.structs = structs;
    this.paths = paths;
    functions.addAll(StandardFunctions.shapes());
    functions.addAll(CalendarFunctions.shapes(calendar));
    functions.addAll(DossierFunctions.shapes(checks));
  }

  /**
   * Whether expressions can be compiled at all: names that stand twice or lead nowhere leave no
   * vocabulary to check them against.
   */
  boolean areUsable(Collection<Kind> kinds) {
    try {
      kinds.forEach(this::standing);
      kinds.forEach(this::acting);
      return true;
    } catch (IllegalArgumentException e) {
      if (problems.none()) {
        problems.add(new Place("vocabulary", 1), String.valueOf(e.getMessage()));
      }
      return false;
    }
  }

  private ExpressionCompiler standing(Kind kind) {
    return standing.computeIfAbsent(
        kind.name(), k -> new ExpressionCompiler(structs, functions, Lexicon.standing(kind)));
  }

  private ExpressionCompiler acting(Kind kind) {
    return acting.computeIfAbsent(
        kind.name(), k -> new ExpressionCompiler(structs, functions, Lexicon.acting(kind)));
  }

  /** An expression about a dossier as it stands. */
  Expression standing(Kind kind, String source, @Nullable Type type, Place place) {
    return compile(standing(kind), kind, source, type, place);
  }

  /** An expression that judges an act. */
  Expression acting(Kind kind, String source, @Nullable Type type, Place place) {
    return compile(acting(kind), kind, source, type, place);
  }

  /** One more name expressions may use: an entry of a list. */
  record Reached(String name, Type type) {}

  /** An expression that judges an act and an entry of a list. */
  Expression reaching(Kind kind, Reached reached, String source, @Nullable Type type, Place place) {
    ExpressionCompiler compiler =
        reaching.computeIfAbsent(kind.name() + reached, key -> reaching(kind, reached));
    return compile(compiler, kind, source, type, place);
  }

  private ExpressionCompiler reaching(Kind kind, Reached reached) {
    List<VariableShape> names = new ArrayList<>(Lexicon.acting(kind));
    names.add(new VariableShape(reached.name(), reached.type()));
    return new ExpressionCompiler(structs, functions, names);
  }

  /** A yes-or-no expression under a key that must be there. */
  Expression test(Kind kind, Section section, String key) {
    return acting(kind, section.text(key), Type.Simple.YES_NO, section.placeOf(key));
  }

  /** A yes-or-no expression under a key that may be missing. */
  @Nullable Expression optionalTest(Kind kind, Section section, String key) {
    return optional(kind, section, key, Type.Simple.YES_NO);
  }

  /** An expression under a key that may be missing. */
  @Nullable Expression optional(Kind kind, Section section, String key, @Nullable Type type) {
    Optional<String> source = section.optionalText(key);
    return source.map(text -> acting(kind, text, type, section.placeOf(key))).orElse(null);
  }

  private Expression compile(
      ExpressionCompiler compiler, Kind kind, String source, @Nullable Type type, Place place) {
    if (source.isBlank()) {
      problems.add(place, "An expression is missing here");
      return fallback();
    }
    Compilation compilation = compiler.compile(source, type);
    if (compilation instanceof Compilation.Ok ok) {
      ok.expression().comparisons().forEach(compared -> option(kind, compared, place));
      return ok.expression();
    }
    for (Fault fault : ((Compilation.Failed) compilation).faults()) {
      problems.add(
          place,
          fault.message() + " (at " + fault.line() + ":" + fault.column() + " of: " + source + ")");
    }
    return fallback();
  }

  /** A choice compared with a key it does not have could never be told apart from a mistake. */
  private void option(Kind kind, Comparison compared, Place place) {
    Fact fact = paths.fact(kind, compared.path());
    if (fact != null
        && !fact.options().isEmpty()
        && !compared.text().isEmpty()
        && !fact.options().containsKey(compared.text())) {
      problems.add(
          place,
          String.join(".", compared.path())
              + " is never \""
              + compared.text()
              + "\"; it is one of "
              + String.join(", ", fact.options().keySet()));
    }
  }

  /** Stands in for an expression that did not compile; the load fails anyway. */
  private Expression fallback() {
    Expression present = fallback;
    if (present == null) {
      Compilation compilation =
          new ExpressionCompiler(List.of(), List.of(), List.of()).compile("true", null);
      present = ((Compilation.Ok) compilation).expression();
      fallback = present;
    }
    return present;
  }
}
