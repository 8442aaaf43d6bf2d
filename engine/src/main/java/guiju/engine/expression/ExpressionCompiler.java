package guiju.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the expressions of a rulebook: CEL in syntax and typing, with money told from counts and
 * with "cannot tell" as a third answer. A compiler is immutable and may be used by many threads.
 */
public final class ExpressionCompiler {
  private final Vocabulary vocabulary;
  private final CelCompiler cel;

  /**
   * A compiler for one vocabulary.
   *
   * @param variables in the order of their slots in the {@link Scope}
   * @throws IllegalArgumentException when a name is declared twice or a type names a struct that is
   *     not declared
   */
  public ExpressionCompiler(
      List<StructShape> structs, List<FunctionShape> functions, List<VariableShape> variables) {
    this.vocabulary = new Vocabulary(structs, functions, variables);
    this.cel = Cel.compiler(vocabulary);
  }

  /**
   * Compiles one expression of at most 4,000 characters, 400 parts and three nested macros.
   *
   * @param expected what it must give, or null when anything will do
   */
  public Compilation compile(String source, @Nullable Type expected) {
    Optional<Fault> unreadable = Bounds.ofText(source);
    if (unreadable.isPresent()) {
      return new Compilation.Failed(List.of(unreadable.get()));
    }
    CelValidationResult parsed = cel.parse(source);
    if (parsed.hasError()) {
      return new Compilation.Failed(List.of(Syntax.fault(parsed.getErrors())));
    }
    CelAbstractSyntaxTree tree = tree(parsed);
    return Bounds.ofParts(tree.getExpr())
        .<Compilation>map(fault -> new Compilation.Failed(List.of(fault)))
        .orElseGet(() -> typed(source, tree, expected));
  }

  private Compilation typed(String source, CelAbstractSyntaxTree tree, @Nullable Type expected) {
    Places places = new Places(tree.getSource());
    Typing typing = new Typing(vocabulary, places);
    Sort sort = typing.whole(tree.getExpr(), expected);
    if (!typing.faults().isEmpty()) {
      return failed(typing.faults());
    }
    CelValidationResult checked = cel.check(tree);
    if (checked.hasError()) {
      return failed(checked.getErrors().stream().map(i -> Places.of(i, i.getMessage())).toList());
    }
    NodeCompiler nodes = new NodeCompiler(vocabulary, places, typing);
    CelAbstractSyntaxTree safe = tree(checked);
    Program program = nodes.program(safe.getExpr());
    return nodes.faults().isEmpty()
        ? new Compilation.Ok(
            new Expression(source, sort.type(), program, Reads.of(safe.getExpr(), places)))
        : failed(nodes.faults());
  }

  private static Compilation failed(List<Fault> faults) {
    return new Compilation.Failed(faults.stream().distinct().sorted(Fault.BY_PLACE).toList());
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("A tree without errors must be there.", impossible);
    }
  }
}
