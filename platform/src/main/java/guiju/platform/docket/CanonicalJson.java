package guiju.platform.docket;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way a tree is written as JSON, so that equal trees have equal bytes: keys sorted by
 * UTF-16 code units, no spaces, only the escapes that JSON demands, whole numbers only, texts in
 * Unicode normal form C.
 */
public final class CanonicalJson {

  private final StringBuilder out = new StringBuilder(1024);

  private CanonicalJson() {}

  /**
   * The canonical text of a tree of maps, lists, texts, booleans, whole numbers and nulls.
   *
   * @throws IllegalArgumentException when it holds anything else, or a text that is not well formed
   */
  public static String write(Object tree) {
    CanonicalJson json = new CanonicalJson();
    json.value(tree);
    return json.out.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Long || value instanceof Integer) {
      out.append(((Number) value).longValue());
    } else {
      throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    }
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    String[] keys = map.keySet().toArray(String[]::new);
    Arrays.sort(keys);
    String comma = "";
    for (String key : keys) {
      out.append(comma);
      text(key);
      out.append(':');
      value(map.get(key));
      comma = ",";
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    String comma = "";
    for (Object item : list) {
      out.append(comma);
      value(item);
      comma = ",";
    }
    out.append(']');
  }

  private void text(String text) {
    boolean plain = true;
    int written = 0;
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c < 0x80;
      if (Character.isSurrogate(c)) {
        requirePair(text, i);
      } else if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, written, i);
        escaped(c);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
    if (!plain && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("A text is not in normal form C: " + text);
    }
  }

  private static void requirePair(String text, int at) {
    char c = text.charAt(at);
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    if (!paired) {
      throw new IllegalArgumentException("A text holds half a character");
    }
  }

  /** A character that JSON does not let stand as it is. */
  private void escaped(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 0xF, 16));
      }
    }
  }
}
