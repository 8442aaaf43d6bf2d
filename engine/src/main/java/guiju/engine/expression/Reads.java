package guiju.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the paths an expression reads. Names bound by a macro stand for the entries of their
 * list, so a path through them continues the path of the list.
 */
final class Reads {
  private final Map<String, List<List<String>>> locals = new HashMap<>();
  private final Set<List<String>> paths = new LinkedHashSet<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final Places places;
  private List<List<String>> origins = List.of();

  private Reads(Places places) {
    this.places = places;
  }

  static Reads of(CelExpr root, Places places) {
    Reads reads = new Reads(places);
    reads.origins = List.copyOf(reads.read(root));
    return reads;
  }

  /** Every path, once, in order of appearance. */
  List<List<String>> paths() {
    return List.copyOf(paths);
  }

  /** The paths the value of the whole comes from; empty when it is made anew. */
  List<List<String>> origins() {
    return origins;
  }

  /** Every written text that is compared with a path. */
  List<Comparison> comparisons() {
    return comparisons;
  }

  /**
   * Records everything read by a part, itself included, and gives the paths its value comes from.
   */
  private List<List<String>> read(CelExpr part) {
    List<List<String>> origins = origins(part);
    paths.addAll(origins);
    return origins;
  }

  /**
   * The paths a part's value comes from, after recording whatever else is read on the way. Whoever
   * asks decides whether the value itself is read or only a field of it.
   */
  private List<List<String>> origins(CelExpr part) {
    return switch (part.getKind()) {
      case IDENT -> locals.getOrDefault(part.ident().name(), List.of(List.of(part.ident().name())));
      case SELECT ->
          origins(part.select().operand()).stream()
              .map(path -> longer(path, part.select().field()))
              .toList();
      case CALL -> ofCall(part.call());
      case LIST -> part.list().elements().stream().flatMap(e -> origins(e).stream()).toList();
      case COMPREHENSION -> ofMacro(Macro.of(part.comprehension()));
      case CONSTANT, STRUCT, MAP, NOT_SET -> List.of();
    };
  }

  private static List<String> longer(List<String> path, String field) {
    return Stream.concat(path.stream(), Stream.of(field)).toList();
  }

  /**
   * A choice, an entry of a list and two lists in a row hand values on; everything else makes new
   * ones.
   */
  private List<List<String>> ofCall(CelCall call) {
    switch (call.function()) {
      case "_?_:_" -> {
        read(call.args().get(0));
        return both(call.args().get(1), call.args().get(2));
      }
      case "_[_]" -> {
        List<List<String>> list = origins(call.args().get(0));
        read(call.args().get(1));
        return list;
      }
      case "_+_" -> {
        return both(call.args().get(0), call.args().get(1));
      }
      case "_==_", "_!=_", "@in" -> {
        compared(call.args().get(0), call.args().get(1));
        return List.of();
      }
      default -> {
        call.target().ifPresent(this::read);
        call.args().forEach(this::read);
        return List.of();
      }
    }
  }

  private void compared(CelExpr one, CelExpr other) {
    List<List<String>> ones = read(one);
    List<List<String>> others = read(other);
    texts(one).forEach(text -> others.forEach(path -> compared(path, text)));
    texts(other).forEach(text -> ones.forEach(path -> compared(path, text)));
  }

  private void compared(List<String> path, CelExpr text) {
    Fault place = places.fault(text, "");
    comparisons.add(
        new Comparison(path, text.constant().stringValue(), place.line(), place.column()));
  }

  private static Stream<CelExpr> texts(CelExpr part) {
    if (part.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return part.list().elements().stream().flatMap(Reads::texts);
    }
    return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && part.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Stream.of(part)
        : Stream.empty();
  }

  private List<List<String>> both(CelExpr one, CelExpr other) {
    List<List<String>> all = new ArrayList<>(origins(one));
    all.addAll(origins(other));
    return all;
  }

  private List<List<String>> ofMacro(Macro macro) {
    List<List<String>> range = origins(macro.range());
    List<List<String>> hidden = locals.put(macro.variable(), range);
    macro.condition().ifPresent(this::read);
    List<List<String>> result = macro.result().map(this::origins).orElse(List.of());
    if (hidden == null) {
      locals.remove(macro.variable());
    } else {
      locals.put(macro.variable(), hidden);
    }
    range.stream().filter(path -> !continued(path, result)).forEach(paths::add);
    return result;
  }

  private boolean continued(List<String> path, List<List<String>> result) {
    return Stream.concat(paths.stream(), result.stream())
        .anyMatch(
            other -> other.size() >= path.size() && other.subList(0, path.size()).equals(path));
  }
}
