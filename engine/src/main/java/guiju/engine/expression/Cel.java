package guiju.engine.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets up CEL's parser and checker with the vocabulary and nothing else. */
final class Cel {
  /**
   * Keeps the types' names out of reach of expressions, where a variable usually bears the same
   * name.
   */
  private static final String TYPE_PREFIX = "#";

  private static final int DEEPEST = 100;

  private static final StandardFunction[] OPERATORS = {
    StandardFunction.IN,
    StandardFunction.NOT_STRICTLY_FALSE,
    StandardFunction.CONDITIONAL,
    StandardFunction.LOGICAL_NOT,
    StandardFunction.LOGICAL_OR,
    StandardFunction.LOGICAL_AND,
    StandardFunction.EQUALS,
    StandardFunction.NOT_EQUALS,
    StandardFunction.ADD,
    StandardFunction.SUBTRACT,
    StandardFunction.MULTIPLY,
    StandardFunction.DIVIDE,
    StandardFunction.MODULO,
    StandardFunction.NEGATE,
    StandardFunction.INDEX,
    StandardFunction.SIZE,
    StandardFunction.MATCHES,
    StandardFunction.CONTAINS,
    StandardFunction.ENDS_WITH,
    StandardFunction.STARTS_WITH,
    StandardFunction.LESS,
    StandardFunction.LESS_EQUALS,
    StandardFunction.GREATER,
    StandardFunction.GREATER_EQUALS
  };

  private Cel() {}

  static CelCompiler compiler(Vocabulary vocabulary) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                CelOptions.current()
                    .maxExpressionCodePointSize(Bounds.MOST_CHARACTERS)
                    .maxParseRecursionDepth(DEEPEST)
                    .retainUnbalancedLogicalExpressions(true)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder().includeFunctions(OPERATORS).build())
            .setTypeProvider(new Structs(vocabulary));
    vocabulary.variables().forEach(v -> builder.addVar(v.name(), type(v.type())));
    vocabulary
        .functions()
        .forEach((name, shapes) -> builder.addFunctionDeclarations(function(name, shapes)));
    return builder.build();
  }

  static CelType type(Type type) {
    if (type instanceof Type.ListOf list) {
      return ListType.create(type(list.element()));
    }
    if (type instanceof Type.StructOf struct) {
      return StructTypeReference.create(TYPE_PREFIX + struct.name());
    }
    return switch ((Type.Simple) type) {
      case TEXT -> SimpleType.STRING;
      case YES_NO -> SimpleType.BOOL;
      case COUNT, MONEY -> SimpleType.INT;
      case DATE -> SimpleType.TIMESTAMP;
    };
  }

  /**
   * CEL knows no money: shapes that look the same to it are declared once, and told apart by {@link
   * Typing}.
   */
  private static CelFunctionDecl function(String name, List<FunctionShape> shapes) {
    Map<List<CelType>, CelOverloadDecl> overloads = new LinkedHashMap<>();
    for (FunctionShape shape : shapes) {
      List<CelType> parameters = shape.parameters().stream().map(Cel::type).toList();
      String id = name + "#" + overloads.size();
      CelOverloadDecl declared =
          CelOverloadDecl.newGlobalOverload(id, type(shape.result()), parameters);
      CelOverloadDecl earlier = overloads.putIfAbsent(parameters, declared);
      if (earlier != null && !earlier.resultType().equals(declared.resultType())) {
        throw new IllegalArgumentException(
            "Two shapes of the function '" + name + "' differ only in what they give.");
      }
    }
    return CelFunctionDecl.newFunctionDeclaration(name, overloads.values());
  }

  /** Tells CEL the structs' fields. */
  private static final class Structs implements CelTypeProvider {
    private final ImmutableMap<String, CelType> types;

    Structs(Vocabulary vocabulary) {
      Map<String, CelType> declared = new LinkedHashMap<>();
      vocabulary.structs().values().forEach(s -> declared.put(TYPE_PREFIX + s.name(), struct(s)));
      types = ImmutableMap.copyOf(declared);
    }

    private static CelType struct(StructShape shape) {
      ImmutableMap<String, CelType> fields =
          shape.fields().stream()
              .collect(ImmutableMap.toImmutableMap(FieldShape::name, f -> type(f.type())));
      return StructType.create(
          TYPE_PREFIX + shape.name(),
          fields.keySet(),
          field -> Optional.ofNullable(fields.get(field)));
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(types.get(name));
    }
  }
}
