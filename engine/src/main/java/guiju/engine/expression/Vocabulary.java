package guiju.engine.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names expressions may use: structs with their fields, functions with their overloads,
 * variables with their slots.
 */
final class Vocabulary {
  private final Map<String, StructShape> structs = new LinkedHashMap<>();
  private final Map<String, List<FunctionShape>> functions = new LinkedHashMap<>();
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<VariableShape> variables;

  Vocabulary(
      List<StructShape> structs, List<FunctionShape> functions, List<VariableShape> variables) {
    this.variables = List.copyOf(variables);
    structs.forEach(this::declare);
    functions.forEach(f -> this.functions.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f));
    for (int slot = 0; slot < variables.size(); slot++) {
      once(slots.put(variables.get(slot).name(), slot), "variable", variables.get(slot).name());
    }
    checkTypes();
  }

  private void declare(StructShape struct) {
    once(structs.put(struct.name(), struct), "struct", struct.name());
    Set<String> fields = new HashSet<>();
    for (FieldShape field : struct.fields()) {
      if (!fields.add(field.name())) {
        throw twice("field", struct.name() + "." + field.name());
      }
    }
  }

  private static void once(@Nullable Object earlier, String what, String name) {
    if (earlier != null) {
      throw twice(what, name);
    }
  }

  private static IllegalArgumentException twice(String what, String name) {
    return new IllegalArgumentException("The " + what + " '" + name + "' is declared twice.");
  }

  private void checkTypes() {
    variables.forEach(variable -> checkType(variable.type(), variable.name()));
    structs
        .values()
        .forEach(s -> s.fields().forEach(f -> checkType(f.type(), s.name() + "." + f.name())));
    functions.values().stream()
        .flatMap(List::stream)
        .forEach(
            function -> {
              function.parameters().forEach(type -> checkType(type, function.name()));
              checkType(function.result(), function.name());
            });
  }

  private void checkType(Type type, String where) {
    if (type instanceof Type.ListOf list) {
      checkType(list.element(), where);
    } else if (type instanceof Type.StructOf struct && !structs.containsKey(struct.name())) {
      throw new IllegalArgumentException(
          "'" + where + "' has the type '" + struct.name() + "', which no struct declares.");
    }
  }

  /** The slot of a variable, or null when there is none of that name. */
  @Nullable Integer slot(String variable) {
    return slots.get(variable);
  }

  Sort variable(int slot) {
    return Sort.of(variables.get(slot).type());
  }

  StructShape struct(String name) {
    return Objects.requireNonNull(structs.get(name), name);
  }

  /** The shapes of that name; empty when there is no such function. */
  List<FunctionShape> overloads(String function) {
    return functions.getOrDefault(function, List.of());
  }

  List<VariableShape> variables() {
    return variables;
  }

  Map<String, StructShape> structs() {
    return structs;
  }

  Map<String, List<FunctionShape>> functions() {
    return functions;
  }
}
