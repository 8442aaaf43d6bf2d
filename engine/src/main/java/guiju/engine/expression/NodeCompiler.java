package guiju.engine.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a checked expression into nodes: slots instead of names, constants worked out, the special
 * case instead of the general.
 */
final class NodeCompiler {
  private static final Scope NO_SCOPE = new Scope(new Object[0], new Object());
  private static final @Nullable Object[] NO_LOCALS = new Object[0];

  private final Vocabulary vocabulary;
  private final Places places;
  private final Typing typing;
  private final Map<String, Integer> locals = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int depth;
  private int deepest;

  NodeCompiler(Vocabulary vocabulary, Places places, Typing typing) {
    this.vocabulary = vocabulary;
    this.places = places;
    this.typing = typing;
  }

  Program program(CelExpr root) {
    Node node = node(root);
    return new Program(node, deepest, calls);
  }

  List<Fault> faults() {
    return faults;
  }

  private Node node(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> new Node.Constant(constant(part.constant()));
      case IDENT -> ident(part.ident().name());
      case SELECT -> select(part.select());
      case CALL -> call(part);
      case LIST -> list(part);
      case COMPREHENSION -> macro(Macro.of(part.comprehension()));
      case STRUCT, MAP, NOT_SET ->
          throw new IllegalStateException("Typing lets no " + part.getKind() + " through.");
    };
  }

  private static Object constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case STRING_VALUE -> constant.stringValue();
      case INT64_VALUE -> constant.int64Value();
      case NULL_VALUE,
          DOUBLE_VALUE,
          UINT64_VALUE,
          BYTES_VALUE,
          NOT_SET,
          DURATION_VALUE,
          TIMESTAMP_VALUE ->
          throw new IllegalStateException("Typing lets no " + constant.getKind() + " through.");
    };
  }

  private Node ident(String name) {
    Integer local = locals.get(name);
    return local != null
        ? new Reading.Local(local)
        : new Reading.Variable(Objects.requireNonNull(vocabulary.slot(name)));
  }

  private Node select(CelExpr.CelSelect select) {
    Sort.Named struct = (Sort.Named) typing.of(select.operand());
    int slot = vocabulary.struct(struct.name()).slot(select.field());
    Node field = Reading.field(node(select.operand()), slot);
    return select.testOnly() ? new Reading.Known(field) : field;
  }

  private Node list(CelExpr part) {
    Node[] entries = nodes(part.list().elements());
    return folded(part, new Listing.Written(entries), entries);
  }

  private Node[] nodes(List<CelExpr> parts) {
    return parts.stream().map(this::node).toArray(Node[]::new);
  }

  private Node macro(Macro macro) {
    Node range = node(macro.range());
    int slot = depth++;
    deepest = Math.max(deepest, depth);
    Integer hidden = locals.put(macro.variable(), slot);
    Optional<Node> predicate = macro.condition().map(this::node);
    Optional<Node> transform = macro.result().map(this::node);
    depth--;
    if (hidden == null) {
      locals.remove(macro.variable());
    } else {
      locals.put(macro.variable(), hidden);
    }
    return switch (macro.form()) {
      case EXISTS -> new Ranging.Some(range, slot, predicate.orElseThrow());
      case ALL ->
          new Logic.Not(new Ranging.Some(range, slot, new Logic.Not(predicate.orElseThrow())));
      case EXISTS_ONE -> new Ranging.One(range, slot, predicate.orElseThrow());
      case COLLECT ->
          new Ranging.Collect(range, slot, predicate.orElse(null), transform.orElseThrow());
    };
  }

  private Node call(CelExpr part) {
    CelCall call = part.call();
    List<CelExpr> operands = Stream.concat(call.target().stream(), call.args().stream()).toList();
    return switch (call.function()) {
      case "_&&_" -> new Logic.And(nodes(chain("_&&_", part).toList()));
      case "_||_" -> new Logic.Or(nodes(chain("_||_", part).toList()));
      case "matches" -> matching(operands);
      default ->
          typing
              .shape(part)
              .map(shape -> declared(part, shape, operands))
              .orElseGet(() -> operator(part, operands));
    };
  }

  /** The parts of a && b && c, however CEL has nested them. */
  private static Stream<CelExpr> chain(String function, CelExpr part) {
    boolean more =
        part.getKind() == CelExpr.ExprKind.Kind.CALL && part.call().function().equals(function);
    return more
        ? part.call().args().stream().flatMap(inner -> chain(function, inner))
        : Stream.of(part);
  }

  private Node operator(CelExpr part, List<CelExpr> operands) {
    Node[] nodes = nodes(operands);
    Sort[] sorts = operands.stream().map(typing::of).toArray(Sort[]::new);
    return folded(part, Operations.node(part.call().function(), nodes, sorts), nodes);
  }

  private Node matching(List<CelExpr> operands) {
    String pattern = operands.get(1).constant().stringValue();
    try {
      return new Wording.Matching(node(operands.get(0)), Pattern.compile(pattern));
    } catch (PatternSyntaxException fault) {
      faults.add(
          places.fault(
              operands.get(1), "This is not a pattern (RE2): " + fault.getMessage() + "."));
      return new Node.Nothing();
    }
  }

  private Node declared(CelExpr part, FunctionShape shape, List<CelExpr> operands) {
    int place = calls.size();
    Node[] arguments = nodes(operands);
    List<@Nullable Object> constants = new ArrayList<>();
    for (Node argument : arguments) {
      constants.add(argument instanceof Node.Constant constant ? constant.value : null);
    }
    calls.add(place, new Call(shape.name(), constants));
    Optional<String> problem = shape.check().problem(constants);
    if (problem.isPresent()) {
      faults.add(places.fault(part, -shape.name().length(), problem.get()));
      return new Node.Nothing();
    }
    Node node = new Calling(shape.body(), arguments);
    return shape.body() instanceof PureBody ? folded(part, node, arguments) : node;
  }

  private Node folded(CelExpr part, Node node, Node[] parts) {
    if (!Arrays.stream(parts).allMatch(Node.Constant.class::isInstance)) {
      return node;
    }
    Object value = node.value(NO_SCOPE, NO_LOCALS);
    if (value == null) {
      faults.add(
          places.fault(
              part,
              "This can never be known: it divides by zero or leaves the range of numbers, dates or lists."));
      return new Node.Nothing();
    }
    return new Node.Constant(value);
  }
}
