package guiju.engine.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain trees as JSON, two spaces a level, keys in the order given. */
final class Json {
  private Json() {}

  static String write(Object tree) {
    StringBuilder json = new StringBuilder();
    value(tree, "", json);
    return json.append('\n').toString();
  }

  private static void value(@Nullable Object value, String indent, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      map(map, indent, json);
    } else if (value instanceof List<?> list) {
      list(list, indent, json);
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      json.append(value);
    } else {
      string(value.toString(), json);
    }
  }

  private static void map(Map<?, ?> map, String indent, StringBuilder json) {
    if (map.isEmpty()) {
      json.append("{}");
      return;
    }
    String separator = "{\n";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.append(separator).append(indent).append("  ");
      string(entry.getKey().toString(), json);
      json.append(": ");
      value(entry.getValue(), indent + "  ", json);
      separator = ",\n";
    }
    json.append('\n').append(indent).append('}');
  }

  private static void list(List<?> list, String indent, StringBuilder json) {
    if (list.isEmpty()) {
      json.append("[]");
      return;
    }
    String separator = "[\n";
    for (Object item : list) {
      json.append(separator).append(indent).append("  ");
      value(item, indent + "  ", json);
      separator = ",\n";
    }
    json.append('\n').append(indent).append(']');
  }

  private static void string(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
