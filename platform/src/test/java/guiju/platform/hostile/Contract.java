package guiju.platform.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document, and whether a value is as one of its schemas says. */
final class Contract {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final Map<String, Object> document;

  Contract(byte[] json) {
    document = object(JSON.readValue(json, Map.class));
  }

  /**
   * One thing a program can ask.
   *
   * @param verb in capitals
   * @param path with {variables}
   * @param tree as the document has it
   * @param parameters its own and its path's
   */
  record Operation(
      String verb, String path, Map<String, Object> tree, List<Map<String, Object>> parameters) {

    String id() {
      return String.valueOf(tree.get("operationId"));
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  Map<String, Object> document() {
    return document;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    object(document.get("paths"))
        .forEach(
            (path, raw) -> {
              Map<String, Object> item = object(raw);
              for (String verb : new TreeSet<>(item.keySet())) {
                if (VERBS.contains(verb)) {
                  Map<String, Object> tree = object(item.get(verb));
                  List<Map<String, Object>> parameters = new ArrayList<>();
                  list(item.get("parameters")).forEach(one -> parameters.add(resolved(one)));
                  list(tree.get("parameters")).forEach(one -> parameters.add(resolved(one)));
                  operations.add(
                      new Operation(
                          verb.toUpperCase(java.util.Locale.ROOT), path, tree, parameters));
                }
              }
            });
    return operations;
  }

  Operation operation(String id) {
    return operations().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** What is said about an answer: flaws of its status, type and body; none when as agreed. */
  List<String> flaws(Operation operation, Wire.Reply reply) {
    Map<String, Object> responses = object(operation.tree().get("responses"));
    Object said = responses.get(String.valueOf(reply.status()));
    if (said == null) {
      return List.of("status " + reply.status() + " is not foreseen");
    }
    Map<String, Object> content = object(resolved(said).get("content"));
    String type = reply.header("content-type").replaceAll(";.*", "");
    if (content.isEmpty()) {
      return reply.body().length == 0 ? List.of() : List.of("a body where none is foreseen");
    }
    if (!content.containsKey(type)) {
      return List.of("the type " + type + " is not foreseen for " + reply.status());
    }
    Object body;
    try {
      body = JSON.readValue(reply.body(), Object.class);
    } catch (RuntimeException e) {
      return List.of("the body is no JSON");
    }
    return flaws(object(object(content.get(type)).get("schema")), body);
  }

  /** The schema of the body an operation takes as JSON. */
  Map<String, Object> body(Operation operation) {
    return resolved(
        object(
                object(object(operation.tree().get("requestBody")).get("content"))
                    .get("application/json"))
            .get("schema"));
  }

  List<String> flaws(Map<String, Object> schema, @Nullable Object value) {
    List<String> flaws = new ArrayList<>();
    check("$", schema, value, flaws);
    return flaws;
  }

  private void check(
      String at, Map<String, Object> raw, @Nullable Object value, List<String> flaws) {
    Map<String, Object> schema = resolved(raw);
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.containsKey(choice)) {
        boolean fits =
            list(schema.get(choice)).stream().anyMatch(one -> flaws(object(one), value).isEmpty());
        if (!fits) {
          flaws.add(at + " is none of " + choice);
        }
        return;
      }
    }
    if (!typed(schema.get("type"), value)) {
      flaws.add(at + " is no " + schema.get("type") + " but " + value);
      return;
    }
    if (schema.containsKey("const") && !Objects.equals(schema.get("const"), value)) {
      flaws.add(at + " is not " + schema.get("const"));
    }
    if (schema.containsKey("enum") && !list(schema.get("enum")).contains(value)) {
      flaws.add(at + " is not among " + schema.get("enum"));
    }
    if (value instanceof String text) {
      text(at, schema, text, flaws);
    } else if (value instanceof Number number) {
      number(at, schema, number.longValue(), flaws);
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        check(
            at + "[" + i + "]",
            object(schema.getOrDefault("items", Map.of())),
            items.get(i),
            flaws);
      }
    } else if (value instanceof Map<?, ?> map) {
      members(at, schema, object(map), flaws);
    }
  }

  private void members(
      String at, Map<String, Object> schema, Map<String, Object> map, List<String> flaws) {
    for (Object name : list(schema.get("required"))) {
      if (!map.containsKey(name)) {
        flaws.add(at + " lacks " + name);
      }
    }
    Map<String, Object> known = object(schema.get("properties"));
    Object rest = schema.getOrDefault("additionalProperties", true);
    map.forEach(
        (name, part) -> {
          if (known.containsKey(name)) {
            check(at + "." + name, object(known.get(name)), part, flaws);
          } else if (rest instanceof Map<?, ?> others) {
            check(at + "." + name, object(others), part, flaws);
          } else if (Boolean.FALSE.equals(rest)) {
            flaws.add(at + " has " + name + ", which is not foreseen");
          }
        });
  }

  private static void text(String at, Map<String, Object> schema, String text, List<String> flaws) {
    Object pattern = schema.get("pattern");
    if (pattern != null && !Pattern.compile(pattern.toString()).matcher(text).find()) {
      flaws.add(at + " is not like " + pattern);
    }
    if (schema.get("maxLength") instanceof Number most
        && text.codePointCount(0, text.length()) > most.intValue()) {
      flaws.add(at + " is too long");
    }
  }

  private static void number(
      String at, Map<String, Object> schema, long value, List<String> flaws) {
    if (schema.get("minimum") instanceof Number least && value < least.longValue()) {
      flaws.add(at + " is below " + least);
    }
    if (schema.get("maximum") instanceof Number most && value > most.longValue()) {
      flaws.add(at + " is above " + most);
    }
  }

  private static boolean typed(@Nullable Object type, @Nullable Object value) {
    if (type == null) {
      return true;
    }
    return (type instanceof List<?> many ? many : List.of(type))
        .stream().anyMatch(one -> isOf(one.toString(), value));
  }

  private static boolean isOf(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "null" -> value == null;
      default -> false;
    };
  }

  /** What a reference points to. */
  Map<String, Object> resolved(@Nullable Object raw) {
    Map<String, Object> map = object(raw);
    while (map.get("$ref") instanceof String ref) {
      Map<String, Object> at = document;
      for (String step : ref.substring(2).split("/")) {
        at = object(Objects.requireNonNull(at.get(step), ref));
      }
      map = at;
    }
    return map;
  }

  @SuppressWarnings("unchecked") // JSON objects have texts as keys
  static Map<String, Object> object(@Nullable Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }

  static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
