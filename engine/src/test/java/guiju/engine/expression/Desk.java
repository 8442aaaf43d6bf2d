package guiju.engine.expression;

import static guiju.engine.expression.Type.Simple.COUNT;
import static guiju.engine.expression.Type.Simple.DATE;
import static guiju.engine.expression.Type.Simple.MONEY;
import static guiju.engine.expression.Type.Simple.TEXT;
import static guiju.engine.expression.Type.Simple.YES_NO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small vocabulary on which the tests of this package try expressions. */
final class Desk {
  static final StructShape ROW = struct("row", field("unit", TEXT), field("share", MONEY));
  static final StructShape PROJECT =
      struct(
          "project",
          field("name", TEXT),
          field("total", MONEY),
          field("paid", MONEY),
          field("people", COUNT),
          field("urgent", YES_NO),
          field("started", DATE),
          field("ended", DATE),
          field("tags", new Type.ListOf(TEXT)),
          field("amounts", new Type.ListOf(MONEY)),
          field("counts", new Type.ListOf(COUNT)),
          field("rows", new Type.ListOf(new Type.StructOf("row"))));
  static final StructShape UNIT =
      struct(
          "unit",
          field("name", TEXT),
          field("projects", new Type.ListOf(new Type.StructOf("project"))));
  static final StructShape POLICY =
      struct("policy", field("ceiling", MONEY), field("share", COUNT));

  private static final List<StructShape> STRUCTS = List.of(ROW, PROJECT, UNIT, POLICY);

  static final ExpressionCompiler COMPILER = compiler(StandardFunctions.shapes());

  private Desk() {}

  static ExpressionCompiler compiler(List<FunctionShape> functions) {
    List<FunctionShape> all = new ArrayList<>(functions);
    all.add(
        new FunctionShape(
            "filed",
            List.of(TEXT),
            YES_NO,
            (scope, arguments) -> ((List<?>) scope.host()).contains(arguments[0]),
            constants ->
                "nothing".equals(constants.get(0))
                    ? Optional.of("There is no paper 'nothing'.")
                    : Optional.empty()));
    return new ExpressionCompiler(
        STRUCTS,
        all,
        List.of(
            new VariableShape("project", new Type.StructOf("project")),
            new VariableShape("unit", new Type.StructOf("unit")),
            new VariableShape("policy", new Type.StructOf("policy")),
            new VariableShape("today", DATE)));
  }

  private static FieldShape field(String name, Type type) {
    return new FieldShape(name, type);
  }

  private static StructShape struct(String name, FieldShape... fields) {
    return new StructShape(name, List.of(fields));
  }

  static Expression expression(String source) {
    return expression(COMPILER, source);
  }

  static Expression expression(ExpressionCompiler compiler, String source) {
    Compilation compilation = compiler.compile(source, null);
    if (compilation instanceof Compilation.Ok ok) {
      return ok.expression();
    }
    throw new AssertionError(source + ": " + compilation);
  }

  static List<Fault> faults(String source, @Nullable Type expected) {
    return COMPILER.compile(source, expected) instanceof Compilation.Failed failed
        ? failed.faults()
        : List.of();
  }

  static Scope scope() {
    Map<String, Object> row = Map.of("unit", "drc", "share", 30_000L);
    Map<String, Object> project = new HashMap<>();
    project.put("name", "城市大脑");
    project.put("total", 1_000_000L);
    project.put("people", 7L);
    project.put("urgent", true);
    project.put("started", LocalDate.of(2024, 1, 31));
    project.put("tags", List.of("cloud", "data"));
    project.put("amounts", List.of(100L, 250L));
    project.put("counts", unknownAmong(1L, 3L));
    project.put("rows", List.of(of(ROW, row), of(ROW, Map.of("unit", "finance", "share", 5L))));
    Map<String, Object> other = Map.of("name", "政务云", "urgent", false, "total", 5L, "people", 2L);
    Struct one = of(PROJECT, project);
    Map<String, Object> unit = Map.of("name", "drc", "projects", List.of(one, of(PROJECT, other)));
    Map<String, Object> policy = Map.of("ceiling", 1_000_000_000L, "share", 30L);
    Object[] variables = {one, of(UNIT, unit), of(POLICY, policy), LocalDate.of(2024, 3, 1)};
    return new Scope(variables, List.of("study"));
  }

  private static List<@Nullable Object> unknownAmong(Object first, Object last) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(first);
    list.add(null);
    list.add(last);
    return Collections.unmodifiableList(list);
  }

  static Struct of(StructShape shape, Map<String, ?> values) {
    @Nullable Object[] slots = shape.fields().stream().map(f -> values.get(f.name())).toArray();
    return slot -> slots[slot];
  }

  static @Nullable Object value(String source) {
    return expression(source).evaluate(scope());
  }

  static Truth answer(String source) {
    return expression(source).test(scope());
  }
}
