package guiju.platform.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of JSON objects, each of the type it must have. */
final class Parts {

  private Parts() {}

  /**
   * A text.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static String text(Map<String, Object> tree, String name) {
    if (tree.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text \"%s\"".formatted(name));
  }

  /**
   * A whole number, 0 or more.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static long number(Map<String, Object> tree, String name) {
    if (tree.get(name) instanceof Long number && number >= 0) {
      return number;
    }
    throw new IllegalArgumentException("no number \"%s\"".formatted(name));
  }

  /**
   * A JSON object.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static Map<String, Object> object(Map<String, Object> tree, String name) {
    return object(tree.get(name));
  }

  /**
   * Objects in a list.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static List<Map<String, Object>> objects(Map<String, Object> tree, String name) {
    List<Map<String, Object>> objects = new ArrayList<>();
    list(tree, name).forEach(item -> objects.add(object(item)));
    return objects;
  }

  /**
   * Hashes in a list, as hexadecimal.
   *
   * @throws IllegalArgumentException when it is missing or something else
   */
  static List<byte[]> hashes(Map<String, Object> tree, String name) {
    List<byte[]> hashes = new ArrayList<>();
    list(tree, name).forEach(item -> hashes.add(hex(String.valueOf(item))));
    return hashes;
  }

  /** Hashes as hexadecimal, without the algorithm's name. */
  static List<String> hexes(List<byte[]> hashes) {
    return hashes.stream().map(HexFormat.of()::formatHex).toList();
  }

  /**
   * The bytes of lower-case hexadecimal.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static byte[] hex(String text) {
    byte[] bytes = HexFormat.of().parseHex(text);
    if (!HexFormat.of().formatHex(bytes).equals(text)) {
      throw new IllegalArgumentException("not lower-case hexadecimal");
    }
    return bytes;
  }

  /** The bytes of base64 text, written the one way there is. */
  static byte[] bytes(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (!base64(bytes).equals(base64)) {
      throw new IllegalArgumentException("not plain base64");
    }
    return bytes;
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static List<?> list(Map<String, Object> tree, String name) {
    if (tree.get(name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("no list \"%s\"".formatted(name));
  }

  private static Map<String, Object> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("no object where one should be");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((key, part) -> object.put(String.valueOf(key), part));
    return object;
  }
}
