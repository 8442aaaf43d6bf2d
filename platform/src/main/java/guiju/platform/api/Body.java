package guiju.platform.api;

import guiju.engine.text.Text;
import guiju.platform.Words;
import guiju.platform.docket.JsonTree;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The JSON object a program sent, read strictly: nothing unknown is passed over. */
final class Body {

  static final Words WORDS = new Words(Body.class);

  private static final int KILOBYTES_MOST = 512;

  private final Map<String, Object> tree;

  private Body(Map<String, Object> tree) {
    this.tree = tree;
  }

  /** Reads a request that may hold these keys only. */
  static Body of(HttpServletRequest request, Set<String> known) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes((KILOBYTES_MOST << 10) + 1);
    if (bytes.length > KILOBYTES_MOST << 10) {
      throw new Unusable(HttpStatus.CONTENT_TOO_LARGE, List.of(WORDS.of("large", KILOBYTES_MOST)));
    }
    Map<String, Object> tree;
    try {
      tree =
          JsonTree.read(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw Unusable.bad(WORDS.of("json"));
    }
    Set<String> unknown = new LinkedHashSet<>(tree.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw Unusable.bad(
          WORDS.of(
              "keys",
              String.join(", ", unknown),
              String.join(", ", known.stream().sorted().toList())));
    }
    requireExact("", tree);
    return new Body(tree);
  }

  /** A text that must be there. */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> Unusable.bad(WORDS.of("missing", name)));
  }

  Optional<String> optionalText(String name) {
    Object value = tree.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw shape(name, "text");
    }
    return Optional.of(text);
  }

  /** An object; empty when it is left out. */
  Map<String, ?> object(String name) {
    Object value = tree.get(name);
    return value == null ? Map.of() : object(name, value);
  }

  List<?> list(String name) {
    Object value = tree.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw shape(name, "list");
    }
    return list;
  }

  @Nullable Long number(String name) {
    Object value = tree.get(name);
    if (value != null && !(value instanceof Long)) {
      throw shape(name, "number");
    }
    return (Long) value;
  }

  boolean has(String name) {
    return tree.containsKey(name);
  }

  @SuppressWarnings("unchecked") // JSON objects have texts as keys
  static Map<String, ?> object(String name, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw shape(name, "object");
    }
    return (Map<String, ?>) map;
  }

  private static Unusable shape(String name, String form) {
    Text wanted = WORDS.of(form);
    return Unusable.bad(WORDS.of("shape", name, wanted));
  }

  /** Numbers with a fraction have no exact meaning here. */
  private static void requireExact(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> requireExact(path.isEmpty() ? "" + key : path + "." + key, part));
    } else if (value instanceof List<?> list) {
      list.forEach(part -> requireExact(path, part));
    } else if (value instanceof Number && !(value instanceof Long)) {
      throw Unusable.bad(WORDS.of("fraction", path));
    }
  }
}
