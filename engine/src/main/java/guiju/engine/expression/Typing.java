package guiju.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import guiju.engine.expression.Operators.Verdict;
import guiju.engine.expression.Sort.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out the sort of every part of an expression. It stands before CEL's own checker because CEL
 * sees money and counts as the same integer, and because its faults should teach.
 */
final class Typing {
  private final Vocabulary vocabulary;
  private final Places places;
  private final Map<Long, Sort> sorts = new HashMap<>();
  private final Map<Long, FunctionShape> chosen = new HashMap<>();
  private final Map<String, Sort> locals = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  Typing(Vocabulary vocabulary, Places places) {
    this.vocabulary = vocabulary;
    this.places = places;
  }

  /**
   * The sort of the whole; {@code expected} is what it is needed for, null when anything will do.
   */
  Sort whole(CelExpr root, @Nullable Type expected) {
    Sort sort = sort(root);
    if (expected == null) {
      return sort;
    }
    Sort wanted = Sort.of(expected);
    if (Sort.common(wanted, sort) == null) {
      fault(
          root,
          Sort.writtenAmount(wanted, sort)
              ? Operators.WRITTEN_AMOUNT
              : "This gives " + sort.words() + " where " + wanted.words() + " is needed.");
    }
    return wanted;
  }

  List<Fault> faults() {
    return faults;
  }

  Sort of(CelExpr part) {
    return Objects.requireNonNull(sorts.get(part.id()));
  }

  /** The shape a call of a declared function means; empty for CEL's own functions and operators. */
  Optional<FunctionShape> shape(CelExpr call) {
    return Optional.ofNullable(chosen.get(call.id()));
  }

  private Sort sort(CelExpr part) {
    Sort sort =
        switch (part.getKind()) {
          case CONSTANT -> constant(part);
          case IDENT -> ident(part);
          case SELECT -> select(part);
          case CALL -> call(part);
          case LIST -> list(part);
          case COMPREHENSION -> macro(part);
          case STRUCT -> fault(part, "Structs cannot be written in an expression.");
          case MAP ->
              fault(part, "Maps cannot be written in an expression; a list is written [a, b].");
          case NOT_SET -> fault(part, "Something is missing here.");
        };
    sorts.put(part.id(), sort);
    return sort;
  }

  private Sort constant(CelExpr part) {
    CelConstant constant = part.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Plain.YES_NO;
      case STRING_VALUE -> Plain.TEXT;
      case INT64_VALUE -> constant.int64Value() == 0 ? Plain.ZERO : number(part);
      case NULL_VALUE -> fault(part, "There is no null: has(x.fact) asks whether a fact is known.");
      case DOUBLE_VALUE, UINT64_VALUE ->
          fault(
              part,
              "Only whole numbers are written: shares as counts (30 of 100), amounts as parameters.");
      case BYTES_VALUE, NOT_SET, DURATION_VALUE, TIMESTAMP_VALUE ->
          fault(
              part,
              "Values of this kind are not used; there are texts, whole numbers, true and false.");
    };
  }

  private Sort number(CelExpr part) {
    return part.constant().int64Value() == Node.UNKNOWN
        ? fault(part, "This number is too small to reckon with.")
        : Plain.LITERAL;
  }

  private Sort ident(CelExpr part) {
    String name = part.ident().name();
    Sort local = locals.get(name);
    if (local != null) {
      return local;
    }
    Integer slot = vocabulary.slot(name);
    if (slot != null) {
      return vocabulary.variable(slot);
    }
    List<String> known = new ArrayList<>(locals.keySet());
    vocabulary.variables().forEach(variable -> known.add(variable.name()));
    return fault(part, "There is no '" + name + "' here. " + Nearest.hint(name, known));
  }

  private Sort select(CelExpr part) {
    CelExpr.CelSelect select = part.select();
    Sort operand = sort(select.operand());
    Sort field = field(part, operand);
    return select.testOnly() ? Plain.YES_NO : field;
  }

  private Sort field(CelExpr part, Sort operand) {
    String name = part.select().field();
    if (operand == Plain.ANY) {
      return Plain.ANY;
    }
    if (operand instanceof Sort.Many) {
      return fault(
          part,
          "A list has no '" + name + "'. Ask its entries: list.exists(i, …) or list.all(i, …).");
    }
    if (!(operand instanceof Sort.Named named)) {
      return fault(
          part, "There is no '" + name + "' in " + operand.words() + ": it has no fields.");
    }
    StructShape struct = vocabulary.struct(named.name());
    int slot = struct.slot(name);
    if (slot >= 0) {
      return Sort.of(struct.fields().get(slot).type());
    }
    List<String> known = struct.fields().stream().map(FieldShape::name).toList();
    int shift = part.select().testOnly() ? 0 : 1;
    return fault(
        places.fault(
            part, shift, named.words() + " has no '" + name + "'. " + Nearest.hint(name, known)));
  }

  private Sort list(CelExpr part) {
    Sort entries = Plain.ANY;
    for (CelExpr entry : part.list().elements()) {
      Sort sort = sort(entry);
      entries = judged(entry, Operators.together(entries, sort, "lists %s together with %s"));
    }
    return new Sort.Many(entries);
  }

  private Sort macro(CelExpr part) {
    Macro macro = Macro.of(part.comprehension());
    Sort range = sort(macro.range());
    Sort entry = Plain.ANY;
    if (range instanceof Sort.Many many) {
      entry = many.element();
    } else if (range != Plain.ANY) {
      fault(part, "Only lists are ranged over; this is " + range.words() + ".");
    }
    Sort hidden = locals.put(macro.variable(), entry);
    macro.condition().ifPresent(condition -> needs(condition, sort(condition), Plain.YES_NO));
    Sort result = macro.result().map(this::sort).orElse(Plain.YES_NO);
    if (hidden == null) {
      locals.remove(macro.variable());
    } else {
      locals.put(macro.variable(), hidden);
    }
    return macro.form() == Macro.Form.COLLECT ? new Sort.Many(result) : Plain.YES_NO;
  }

  private Sort call(CelExpr part) {
    CelCall call = part.call();
    if (Functions.MACROS.contains(call.function())) {
      // The parser has unfolded every macro that is written right; its own names mean nothing here.
      return fault(part, Functions.macroForm(call.function()));
    }
    List<CelExpr> operands = new ArrayList<>(call.target().stream().toList());
    operands.addAll(call.args());
    List<Sort> given = operands.stream().map(this::sort).toList();
    return switch (call.function()) {
      case "_&&_", "_||_", "!_" -> logic(operands, given);
      case "_?_:_" -> choice(part, operands, given);
      case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" ->
          judged(part, Operators.compared(Order.of(call.function()), given.get(0), given.get(1)));
      case "_+_", "_-_", "_*_", "_/_", "_%_" ->
          judged(part, Operators.reckoned(call.function(), given.get(0), given.get(1)));
      case "-_" -> opposite(part, given.get(0));
      case "@in" -> among(part, given.get(0), given.get(1));
      case "_[_]" -> entry(part, operands, given);
      default -> function(part, operands, given);
    };
  }

  private Sort logic(List<CelExpr> operands, List<Sort> given) {
    for (int i = 0; i < operands.size(); i++) {
      needs(operands.get(i), given.get(i), Plain.YES_NO);
    }
    return Plain.YES_NO;
  }

  private Sort choice(CelExpr part, List<CelExpr> operands, List<Sort> given) {
    needs(operands.get(0), given.get(0), Plain.YES_NO);
    return judged(
        part, Operators.together(given.get(1), given.get(2), "chooses between %s and %s"));
  }

  private Sort opposite(CelExpr part, Sort given) {
    return given.isNumber() || given == Plain.ANY
        ? given
        : fault(
            part, "Only counts and money can be turned negative; this is " + given.words() + ".");
  }

  private Sort among(CelExpr part, Sort entry, Sort list) {
    if (list == Plain.ANY) {
      return Plain.YES_NO;
    }
    if (!(list instanceof Sort.Many many)) {
      return fault(part, "After 'in' stands a list; this is " + list.words() + ".");
    }
    return judged(part, Operators.compared(Order.EQUAL, entry, many.element()));
  }

  private Sort entry(CelExpr part, List<CelExpr> operands, List<Sort> given) {
    needs(operands.get(1), given.get(1), Plain.COUNT);
    if (given.get(0) instanceof Sort.Many many) {
      return many.element();
    }
    return given.get(0) == Plain.ANY
        ? Plain.ANY
        : fault(part, "Only lists have entries by number; this is " + given.get(0).words() + ".");
  }

  private Sort function(CelExpr part, List<CelExpr> operands, List<Sort> given) {
    Functions functions = new Functions(vocabulary, part.call());
    Functions.Choice choice = functions.choose(operands, given);
    if (choice.problem() != null) {
      int shift = -part.call().function().length();
      return fault(places.fault(part, shift, choice.problem()));
    }
    if (choice.shape() != null) {
      chosen.put(part.id(), choice.shape());
    }
    return choice.sort();
  }

  private void needs(CelExpr part, Sort given, Sort wanted) {
    if (Sort.common(given, wanted) == null) {
      fault(part, "This is " + given.words() + " where " + wanted.words() + " is needed.");
    }
  }

  private Sort judged(CelExpr part, Verdict verdict) {
    return verdict.problem() == null ? verdict.sort() : fault(part, verdict.problem());
  }

  private Sort fault(CelExpr part, String message) {
    return fault(places.fault(part, message));
  }

  private Sort fault(Fault fault) {
    faults.add(fault);
    return Plain.ANY;
  }
}
