package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Where everything is known, our nodes must say what CEL's own runtime says; thousands of made-up
 * expressions compare them.
 */
class AgainstCelTest {
  private static final List<VariableShape> VARIABLES =
      List.of(
          new VariableShape("a", Type.Simple.COUNT),
          new VariableShape("b", Type.Simple.COUNT),
          new VariableShape("s", Type.Simple.TEXT),
          new VariableShape("t", Type.Simple.TEXT),
          new VariableShape("p", Type.Simple.YES_NO),
          new VariableShape("q", Type.Simple.YES_NO),
          new VariableShape("xs", new Type.ListOf(Type.Simple.COUNT)),
          new VariableShape("ss", new Type.ListOf(Type.Simple.TEXT)));
  private static final Object[] VALUES = {
    7L, Long.MAX_VALUE / 2 + 11, "城市", "ab", true, false, List.of(1L, 2L, 7L), List.of("ab", "c")
  };

  private final ExpressionCompiler ours = new ExpressionCompiler(List.of(), List.of(), VARIABLES);
  private final CelCompiler cel =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("a", SimpleType.INT)
          .addVar("b", SimpleType.INT)
          .addVar("s", SimpleType.STRING)
          .addVar("t", SimpleType.STRING)
          .addVar("p", SimpleType.BOOL)
          .addVar("q", SimpleType.BOOL)
          .addVar("xs", ListType.create(SimpleType.INT))
          .addVar("ss", ListType.create((CelType) SimpleType.STRING))
          .build();
  private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
  private final Map<String, Object> bindings =
      Map.of(
          "a", VALUES[0], "b", VALUES[1], "s", VALUES[2], "t", VALUES[3], "p", VALUES[4], "q",
          VALUES[5], "xs", VALUES[6], "ss", VALUES[7]);

  @Test
  void says_what_cel_says_wherever_everything_is_known() throws Exception {
    Random random = new Random(20230509);
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      String source = new Maker(random).yesNo(3);
      Compilation compilation = ours.compile(source, Type.Simple.YES_NO);
      if (compilation instanceof Compilation.Ok ok) {
        Truth answer = ok.expression().test(new Scope(VALUES, ""));
        Optional<Object> expected = asked(source);
        expected.ifPresent(value -> assertThat(answer).as(source).isEqualTo(Truth.of(value)));
        compared += expected.isPresent() ? 1 : 0;
      } else {
        assertThat(compilation.toString())
            .as(source)
            .containsAnyOf("can never be known", "parts large", "lists deep");
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  private Optional<Object> asked(String source) throws Exception {
    try {
      return Optional.of(runtime.createProgram(cel.compile(source).getAst()).eval(bindings));
    } catch (CelEvaluationException overflowOrNoSuchEntry) {
      return Optional.empty();
    }
  }

  /** Makes up expressions of a wanted type. */
  private record Maker(Random random) {

    private String one(String... ways) {
      return ways[random.nextInt(ways.length)];
    }

    String yesNo(int depth) {
      if (depth == 0) {
        return one("p", "q", "true", "false", "!p", "a == 7");
      }
      int less = depth - 1;
      return switch (random.nextInt(13)) {
        case 0, 1 -> "(" + yesNo(less) + " && " + yesNo(less) + ")";
        case 2, 3 -> "(" + yesNo(less) + " || " + yesNo(less) + ")";
        case 4 -> "!(" + yesNo(less) + ")";
        case 5 -> "(" + yesNo(less) + " ? " + yesNo(less) + " : " + yesNo(less) + ")";
        case 6, 7 ->
            number(less) + one(" < ", " <= ", " > ", " >= ", " == ", " != ") + number(less);
        case 8 -> text(less) + one(" == ", " != ", " < ", " >= ") + text(less);
        case 9 -> number(less) + " in " + numbers(less);
        case 10 -> text(less) + one(".contains(", ".startsWith(", ".endsWith(") + text(less) + ")";
        case 11 ->
            numbers(less)
                + one(".exists(i, ", ".all(i, ", ".exists_one(i, ")
                + "i > a || "
                + yesNo(less)
                + ")";
        default -> numbers(less) + one(" == ", " != ") + numbers(less);
      };
    }

    String number(int depth) {
      if (depth == 0) {
        return one("a", "b", "0", "1", "3", "-2", "xs[1]");
      }
      int less = depth - 1;
      return switch (random.nextInt(7)) {
        case 0, 1 ->
            "(" + number(less) + one(" + ", " - ", " * ", " / ", " % ") + number(less) + ")";
        case 2 -> "(" + yesNo(less) + " ? " + number(less) + " : " + number(less) + ")";
        case 3 -> numbers(less) + ".size()";
        case 4 -> "size(" + text(less) + ")";
        case 5 -> "-(" + number(less) + ")";
        default -> numbers(less) + "[" + number(less) + "]";
      };
    }

    String text(int depth) {
      return depth == 0
          ? one("s", "t", "'ab'", "'市'", "''", "ss[0]")
          : one("(" + text(depth - 1) + " + " + text(depth - 1) + ")", text(0));
    }

    String numbers(int depth) {
      if (depth == 0) {
        return one("xs", "[1, 2]", "[a, 7]", "(xs + [b])");
      }
      int less = depth - 1;
      return switch (random.nextInt(4)) {
        case 0 -> "[" + number(less) + ", " + number(less) + "]";
        case 1 -> numbers(less) + ".filter(i, i > 1 && " + yesNo(less) + ")";
        case 2 -> numbers(less) + ".map(i, " + yesNo(less) + ", i + " + number(less) + ")";
        default -> numbers(less) + ".map(i, i * " + number(less) + ")";
      };
    }
  }
}
