package guiju.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bends values, trees and bytes as a seed decides. */
final class Mutation {

  private static final JsonMapper JSON = new JsonMapper();

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** A text nobody should send, or just an odd one. */
  String text() {
    List<String> from =
        switch (random.nextInt(8)) {
          case 0 -> Corpus.MONEY;
          case 1 -> Corpus.DAYS;
          case 2 -> Corpus.SQL;
          case 3 -> Corpus.MARKUP;
          case 4 -> Corpus.EXPRESSIONS;
          case 5 -> Corpus.FORMULAS;
          default -> Corpus.TEXTS;
        };
    return from.get(random.nextInt(from.size()));
  }

  /** Any value of JSON. */
  @Nullable Object value() {
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> List.of();
      case 2 -> Map.of();
      case 3 -> random.nextBoolean();
      case 4 -> random.nextLong();
      case 5 -> random.nextInt(3) - 1;
      case 6 -> List.of(text(), text());
      case 7 -> Map.of(text(), text());
      case 8 -> List.of(List.of(List.of(1)));
      case 9 -> "";
      default -> text();
    };
  }

  /** The tree with one to three things in it otherwise. */
  Object tree(Object tree) {
    Object copy = copy(tree);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      bend(copy, 0);
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // copies made here
  private void bend(Object at, int deep) {
    if (at instanceof Map<?, ?> raw) {
      Map<String, Object> map = (Map<String, Object>) raw;
      List<String> keys = new ArrayList<>(map.keySet());
      String key = keys.isEmpty() ? text() : keys.get(random.nextInt(keys.size()));
      Object part = map.get(key);
      boolean inner =
          part instanceof Map<?, ?> m && !m.isEmpty() || part instanceof List<?> l && !l.isEmpty();
      if (inner && deep < 6 && random.nextInt(10) < 8) {
        bend(part, deep + 1);
      } else {
        switch (random.nextInt(8)) {
          case 0 -> map.remove(key);
          case 1 -> map.put(text(), copy(value()));
          case 2 -> map.put(key, copy(part == null ? List.of() : List.of(part)));
          case 3 ->
              map.put(key, map.get(keys.isEmpty() ? key : keys.get(random.nextInt(keys.size()))));
          default -> map.put(key, copy(value()));
        }
      }
    } else if (at instanceof List<?> raw) {
      List<Object> list = (List<Object>) raw;
      if (list.isEmpty() || random.nextInt(4) == 0) {
        list.add(copy(value()));
      } else {
        int i = random.nextInt(list.size());
        if (random.nextBoolean() && (list.get(i) instanceof Map || list.get(i) instanceof List)) {
          bend(list.get(i), deep + 1);
        } else if (random.nextBoolean()) {
          list.add(copy(list.get(i)));
        } else {
          list.set(i, copy(value()));
        }
      }
    }
  }

  /** Bytes changed, cut, doubled. */
  byte[] bytes(byte[] content) {
    if (content.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] copy = content.clone();
    switch (random.nextInt(4)) {
      case 0 -> copy = java.util.Arrays.copyOf(copy, random.nextInt(copy.length));
      case 1 -> copy = HostileFile.joined(copy, copy);
      default -> {
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return copy;
  }

  /** Smaller trees, each lacking one thing. */
  static List<Object> smaller(Object tree) {
    List<Object> all = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      for (Object key : map.keySet()) {
        Map<Object, Object> less = new LinkedHashMap<>(map);
        Object part = less.remove(key);
        all.add(less);
        for (Object inner : part == null ? List.of() : smaller(part)) {
          Map<Object, Object> other = new LinkedHashMap<>(map);
          other.put(key, inner);
          all.add(other);
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<Object> less = new ArrayList<>(list);
        less.remove(i);
        all.add(less);
      }
    }
    return all;
  }

  /** JSON; half characters go as escapes, which no decent writer would do. */
  static byte[] json(@Nullable Object tree) {
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String comma = "{";
      for (Map.Entry<?, ?> part : map.entrySet()) {
        out.append(comma);
        write(String.valueOf(part.getKey()), out);
        out.append(':');
        write(part.getValue(), out);
        comma = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String comma = "[";
      for (Object part : list) {
        out.append(comma);
        write(part, out);
        comma = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text
        && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      out.append('"');
      text.chars().forEach(c -> out.append("\\u%04x".formatted(c)));
      out.append('"');
    } else {
      out.append(JSON.writeValueAsString(value));
    }
  }

  static @Nullable Object copy(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(part -> copy.add(copy(part)));
      return copy;
    }
    return tree;
  }
}
