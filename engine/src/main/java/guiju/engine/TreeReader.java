package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plain trees of maps, lists and texts, collecting everything that is wrong. */
final class TreeReader {
  private static final Fact DAY = Plain.fact("date", FactType.DATE);

  private static final int COUNT_LIMIT = 1_000_000;

  private final List<Text> problems = new ArrayList<>();

  List<Text> problems() {
    return problems;
  }

  void problem(String path, Text problem) {
    problems.add(Sentences.of("tree.at", path, problem));
  }

  /** Reports keys that are not known here. */
  void onlyKnown(String path, Map<String, ?> map, Set<String> known) {
    for (String key : map.keySet()) {
      if (!known.contains(key)) {
        problem(
            path,
            Sentences.of("tree.unknown", key, String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  /** A map; missing is empty. */
  @SuppressWarnings("unchecked")
  Map<String, Object> map(String path, @Nullable Object raw) {
    if (raw == null || "".equals(raw)) {
      return Map.of();
    }
    if (raw instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
      return (Map<String, Object>) map;
    }
    problem(path, Sentences.of("tree.map"));
    return Map.of();
  }

  /** A list; missing is empty. */
  List<?> list(String path, @Nullable Object raw) {
    if (raw == null || "".equals(raw)) {
      return List.of();
    }
    if (raw instanceof List<?> list) {
      return list;
    }
    problem(path, Sentences.of("tree.list"));
    return List.of();
  }

  /** A list of texts; missing is empty. */
  List<String> texts(String path, @Nullable Object raw) {
    return list(path, raw).stream().map(item -> text(path, item, "")).toList();
  }

  /** A text; missing is the fallback. */
  String text(String path, @Nullable Object raw, String fallback) {
    if (raw == null) {
      return fallback;
    }
    if (raw instanceof Map || raw instanceof List) {
      problem(path, Sentences.of("tree.text"));
      return fallback;
    }
    return raw.toString();
  }

  /** A whole number that is not negative; missing is the fallback. */
  long number(String path, @Nullable Object raw, long fallback) {
    if (raw == null) {
      return fallback;
    }
    String text = raw.toString();
    if (!text.matches("\\d{1,15}")) {
      problem(path, Sentences.of("tree.number"));
      return fallback;
    }
    return Long.parseLong(text);
  }

  /** A whole number from 1 to a million; missing is the fallback. */
  int count(String path, @Nullable Object raw, int fallback) {
    long number = number(path, raw, fallback);
    if (number < 1 || number > COUNT_LIMIT) {
      problem(path, Sentences.of("tree.count", Integer.toString(COUNT_LIMIT)));
      return fallback;
    }
    return (int) number;
  }

  /** A yes or no; missing is the fallback. */
  boolean flag(String path, @Nullable Object raw, boolean fallback) {
    if (raw == null) {
      return fallback;
    }
    String text = raw.toString();
    if (!text.equals("true") && !text.equals("false")) {
      problem(path, Sentences.of("tree.flag"));
    }
    return text.equals("true");
  }

  /** A date; missing is the fallback. */
  @Nullable LocalDate day(String path, @Nullable Object raw, @Nullable LocalDate fallback) {
    if (raw == null) {
      return fallback;
    }
    Reading<Object> reading = Values.read(DAY, raw.toString());
    reading.problems().forEach(problem -> problem(path, problem));
    return reading.value() instanceof LocalDate day ? day : fallback;
  }

  /** Values of named facts; unknown names are reported. Blank values are left out. */
  Map<String, Object> values(String path, Map<String, ?> raw, List<Fact> shape) {
    Map<String, Object> values = new LinkedHashMap<>();
    raw.forEach(
        (name, value) -> {
          Fact fact = shape.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
          if (fact == null) {
            problem(path, Sentences.of("tree.fact", name, Plain.nearest(name, shape)));
          } else if (fact.isDerived()) {
            problem(path, Sentences.of("tree.derived", name));
          } else {
            Reading<Object> reading = Values.read(fact, value);
            reading.problems().forEach(problem -> problem(path + "." + name, problem));
            Object read = reading.value();
            if (read != null) {
              values.put(name, read);
            }
          }
        });
    return values;
  }
}
