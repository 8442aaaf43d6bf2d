package guiju.platform.api;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of the acts of a rulebook: who may take them, what they ask, which papers belong. */
final class ActSchemas {

  private static final String HERE = "#/components/schemas/";
  private static final long TEXT_LONGEST = 2000;

  private final Rulebook rulebook;

  ActSchemas(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Adds one schema for every act a person can take, and {@code Act}, which is one of them. */
  void addTo(Map<String, Object> schemas) {
    List<Object> all = new ArrayList<>();
    Map<String, String> mapping = new LinkedHashMap<>();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (Action action : procedure.actions().values()) {
        if (action.isTaken()) {
          String name = "Act." + action.path();
          schemas.put(name, act(procedure, action));
          all.add(Map.of("$ref", HERE + name));
          mapping.put(action.path(), HERE + name);
        }
      }
    }
    schemas.put(
        "Act",
        ordered("oneOf", all, "discriminator", ordered("propertyName", "act", "mapping", mapping)));
  }

  private Map<String, Object> act(Procedure procedure, Action action) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("act", Map.of("const", action.path()));
    properties.put("capacity", Map.of("enum", capacities(action)));
    properties.put("form", form(action));
    properties.put("papers", papers(action));
    properties.put(
        "sequence",
        ordered(
            "type", "integer", "minimum", 0, "description", both(Body.WORDS.of("describe.seen"))));
    return ordered(
        "type",
        "object",
        "title",
        both(action.label()),
        "description",
        both(Body.WORDS.of("describe.kind", procedure.title(), procedure.kind())),
        "required",
        List.of("act", "capacity"),
        "properties",
        properties,
        "additionalProperties",
        false);
  }

  /** Where consulted standings answer, any standing with such a post may be the one. */
  private List<String> capacities(Action action) {
    List<String> capacities = new ArrayList<>();
    for (Capacity one : action.by().capacities()) {
      if (one.standing().isEmpty()) {
        rulebook.standings().values().stream()
            .filter(standing -> standing.posts().containsKey(one.post()))
            .map(Standing::id)
            .forEach(id -> capacities.add(new Capacity(id, one.post()).toString()));
      } else {
        capacities.add(one.toString());
      }
    }
    return capacities;
  }

  private static Map<String, Object> form(Action action) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>();
    Form form = action.form();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        fields.put(field.name(), value(field.fact()));
        if (field.required() && field.when() == null) {
          asked.add(field.name());
        }
      }
    }
    return ordered(
        "type",
        "object",
        "properties",
        fields,
        "additionalProperties",
        false,
        "x-guiju-asked",
        asked);
  }

  private static Map<String, Object> papers(Action action) {
    List<String> materials = action.materials().stream().map(Material::id).toList();
    return ordered(
        "type", "array", "items", Map.of("$ref", HERE + "Paper"), "x-guiju-materials", materials);
  }

  private static Map<String, Object> value(Fact fact) {
    Map<String, Object> schema = new LinkedHashMap<>(form(fact));
    schema.put("title", both(fact.label()));
    Text hint = fact.hint();
    if (hint != null) {
      schema.put("description", both(hint));
    }
    return schema;
  }

  private static Map<String, Object> form(Fact fact) {
    return switch (fact.type()) {
      case TEXT -> ordered("type", "string", "maxLength", longest(fact));
      case ORGANISATION -> ordered("type", "string", "format", "organisation");
      case YES_NO -> ordered("enum", List.of(true, false, "true", "false", ""));
      case COUNT -> numbers("^(-?\\d{1,15})?$", fact, "count");
      case MONEY -> numbers("^(-?\\d{1,14}(\\.\\d{1,2})?)?$", fact, "money");
      case DATE ->
          ordered(
              "type", "string", "pattern", "^((19|20|21)\\d\\d-\\d\\d-\\d\\d)?$", "format", "day");
      case CHOICE -> ordered("enum", options(fact));
      case CHOICES -> ordered("type", "array", "items", ordered("enum", options(fact)));
      case LIST ->
          ordered("type", "array", "items", ordered("type", "string", "maxLength", longest(fact)));
      case ROWS -> rows(fact);
    };
  }

  private static Map<String, Object> rows(Fact fact) {
    Map<String, Object> columns = new LinkedHashMap<>();
    fact.columns().forEach(column -> columns.put(column.name(), value(column)));
    return ordered(
        "type",
        "array",
        "items",
        ordered("type", "object", "properties", columns, "additionalProperties", false));
  }

  private static Map<String, Object> numbers(String pattern, Fact fact, String format) {
    Map<String, Object> schema =
        ordered("type", List.of("string", "integer"), "pattern", pattern, "format", format);
    Long min = fact.bounds().min();
    Long max = fact.bounds().max();
    if (min != null) {
      schema.put("x-guiju-least", min);
    }
    if (max != null) {
      schema.put("x-guiju-most", max);
    }
    return schema;
  }

  private static long longest(Fact fact) {
    Long max = fact.bounds().max();
    return max == null ? TEXT_LONGEST : max;
  }

  private static List<String> options(Fact fact) {
    List<String> options = new ArrayList<>(fact.options().keySet());
    options.add("");
    return options;
  }

  private static Map<String, Object> both(Text text) {
    return Map.of("zh", text.zh(), "en", text.en());
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }
}
