package guiju.engine.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import guiju.engine.expression.Sort.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which function a call means, among CEL's own and the declared ones. */
final class Functions {
  static final Set<String> OF_TEXT = Set.of("startsWith", "endsWith", "contains", "matches");
  static final Set<String> MACROS =
      Set.of("exists", "all", "exists_one", "existsOne", "filter", "map", "has");

  private final Vocabulary vocabulary;
  private final String name;
  private final boolean onTarget;

  Functions(Vocabulary vocabulary, CelCall call) {
    this.vocabulary = vocabulary;
    this.name = call.function();
    this.onTarget = call.target().isPresent();
  }

  /** What a call gives, by which declared shape if any, or what is wrong with it. */
  record Choice(Sort sort, @Nullable FunctionShape shape, @Nullable String problem) {
    static Choice wrong(String problem) {
      return new Choice(Plain.ANY, null, problem);
    }
  }

  Choice choose(List<CelExpr> operands, List<Sort> given) {
    if (name.equals("size")) {
      return size(given);
    }
    if (OF_TEXT.contains(name)) {
      return ofText(operands, given);
    }
    List<FunctionShape> overloads = vocabulary.overloads(name);
    if (overloads.isEmpty()) {
      return Choice.wrong("There is no function '" + name + "'. " + Nearest.hint(name, known()));
    }
    if (onTarget) {
      return Choice.wrong("'" + name + "' is not called on a value; write " + name + "(value, …).");
    }
    return declared(overloads, given);
  }

  private Choice size(List<Sort> given) {
    if (given.size() != 1) {
      return Choice.wrong("size takes one list or text: size(x).");
    }
    Sort one = given.get(0);
    return one instanceof Sort.Many || one == Plain.TEXT || one == Plain.ANY
        ? new Choice(Plain.COUNT, null, null)
        : Choice.wrong(
            "size counts the entries of a list or the characters of a text, not "
                + one.words()
                + ".");
  }

  private Choice ofText(List<CelExpr> operands, List<Sort> given) {
    boolean texts = given.stream().allMatch(sort -> sort == Plain.TEXT || sort == Plain.ANY);
    if (given.size() != 2 || !texts || (!onTarget && !name.equals("matches"))) {
      return Choice.wrong("'" + name + "' asks one text about another: text." + name + "('…').");
    }
    boolean pattern = name.equals("matches");
    if (pattern && operands.get(1).getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return Choice.wrong("The pattern of matches is written out, so that it can be checked now.");
    }
    return new Choice(Plain.YES_NO, null, null);
  }

  /** How a macro is written that was written wrong. */
  static String macroForm(String name) {
    return switch (name) {
      case "has" -> "has asks whether one fact is known: has(project.name).";
      case "map" ->
          "map takes a name and what becomes of each entry: list.map(i, …) or list.map(i, condition, …).";
      default -> name + " takes a name and a condition: list." + name + "(i, …).";
    };
  }

  private Choice declared(List<FunctionShape> overloads, List<Sort> given) {
    for (FunctionShape shape : overloads) {
      if (fits(shape, given)) {
        return new Choice(Sort.of(shape.result()), shape, null);
      }
    }
    boolean writtenAmount = overloads.stream().anyMatch(shape -> fitsButForAmount(shape, given));
    return Choice.wrong(writtenAmount ? Operators.WRITTEN_AMOUNT : takes(overloads, given));
  }

  private static boolean fits(FunctionShape shape, List<Sort> given) {
    List<Type> wanted = shape.parameters();
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (Sort.common(Sort.of(wanted.get(i)), given.get(i)) == null) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsButForAmount(FunctionShape shape, List<Sort> given) {
    List<Type> wanted = shape.parameters();
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      Sort want = Sort.of(wanted.get(i));
      if (Sort.common(want, given.get(i)) == null && !Sort.writtenAmount(want, given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String takes(List<FunctionShape> overloads, List<Sort> given) {
    String ways =
        overloads.stream()
            .map(shape -> listed(shape.parameters().stream().map(Sort::of).toList()))
            .collect(Collectors.joining(" or "));
    return "'" + name + "' takes " + ways + "; here it is given " + listed(given) + ".";
  }

  private static String listed(List<Sort> sorts) {
    return sorts.isEmpty()
        ? "nothing"
        : sorts.stream().map(Sort::words).collect(Collectors.joining(", ", "(", ")"));
  }

  private Collection<String> known() {
    List<String> names = new ArrayList<>(vocabulary.functions().keySet());
    names.add("size");
    names.addAll(OF_TEXT);
    names.addAll(MACROS);
    return names;
  }
}
