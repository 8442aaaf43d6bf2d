package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Parameter;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import guiju.engine.yaml.YamlText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads figures from a form and writes them into the files of a draft. */
final class Figures {
  /** So many values of one figure are read. */
  static final int MOST_VALUES = 12;

  private final Rulebook book;
  private final Map<String, String> form;
  private final Map<String, Text> errors = new LinkedHashMap<>();
  private final Map<String, NavigableMap<LocalDate, Object>> changed = new LinkedHashMap<>();

  private Figures(Rulebook book, Map<String, String> form) {
    this.book = book;
    this.form = form;
  }

  /** Reads what was sent; figures it does not name stay as they are. */
  static Figures read(Rulebook book, Map<String, String> form) {
    Figures figures = new Figures(book, form);
    book.parameters().values().forEach(figures::parameter);
    return figures;
  }

  /** What is wrong, by figure. */
  Map<String, Text> errors() {
    return errors;
  }

  /** Whether anything is otherwise than in the draft. */
  boolean isChange() {
    return !changed.isEmpty();
  }

  private void parameter(Parameter parameter) {
    String name = parameter.name();
    if (!form.containsKey("day." + name + ".0")) {
      return;
    }
    NavigableMap<LocalDate, Object> values = new TreeMap<>();
    for (int place = 0; place < MOST_VALUES; place++) {
      Text error = value(parameter.definition(), name + "." + place, values);
      if (error != null) {
        errors.put(name, error);
        return;
      }
    }
    if (values.isEmpty()) {
      errors.put(name, Sentences.of("lab.figure.none"));
    } else if (!values.equals(parameter.values())) {
      changed.put(name, values);
    }
  }

  /** Reads one row into the values; what is wrong with it, or null. */
  private @Nullable Text value(Fact fact, String row, NavigableMap<LocalDate, Object> values) {
    String day = form.getOrDefault("day." + row, "").strip();
    String written = form.getOrDefault("value." + row, "").strip().replace(",", "");
    if (day.isEmpty() && (written.isEmpty() || isChosen(fact))) {
      return null;
    }
    LocalDate from = day(day);
    if (from == null) {
      return Sentences.of("lab.figure.day");
    }
    Reading<Object> reading = Values.read(fact, written);
    if (!reading.usable()) {
      return reading.problems().get(0);
    }
    if (reading.value() == null) {
      return Sentences.of("lab.figure.value", from);
    }
    return values.put(from, reading.value()) == null
        ? null
        : Sentences.of("lab.figure.twice", from);
  }

  /** What is chosen from a list is always chosen, also where nobody has looked. */
  private static boolean isChosen(Fact fact) {
    return fact.type() == FactType.YES_NO || fact.type() == FactType.CHOICE;
  }

  private static @Nullable LocalDate day(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      return day.getYear() >= 1 && day.getYear() <= 9_999 ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The files with the changed figures written into them; every other character stays.
   *
   * @return empty when a figure stands nowhere as the form expects it
   */
  Optional<Map<String, @Nullable String>> written(Map<String, String> files) {
    Map<String, @Nullable String> written = new LinkedHashMap<>();
    for (Map.Entry<String, NavigableMap<LocalDate, Object>> one : changed.entrySet()) {
      Parameter parameter = book.parameters().get(one.getKey());
      if (parameter == null || !write(parameter, one.getValue(), files, written)) {
        return Optional.empty();
      }
    }
    return Optional.of(written);
  }

  private static boolean write(
      Parameter parameter,
      NavigableMap<LocalDate, Object> values,
      Map<String, String> files,
      Map<String, @Nullable String> written) {
    String value = yaml(parameter.definition(), values);
    for (Map.Entry<String, String> file : files.entrySet()) {
      String text = written.getOrDefault(file.getKey(), file.getValue());
      if (file.getKey().startsWith("articles/") && text != null) {
        Optional<String> fresh =
            YamlText.replace(text, List.of("parameters", parameter.name(), "from"), value);
        if (fresh.isPresent()) {
          written.put(file.getKey(), fresh.get());
          return true;
        }
      }
    }
    return false;
  }

  private static String yaml(Fact fact, NavigableMap<LocalDate, Object> values) {
    return values.entrySet().stream()
        .map(one -> one.getKey() + ": " + scalar(fact, one.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String scalar(Fact fact, Object value) {
    String plain = String.valueOf(Values.write(fact, value));
    boolean bare = fact.type() != FactType.TEXT && fact.type() != FactType.ORGANISATION;
    return bare ? plain : "'" + plain.replace("'", "''") + "'";
  }
}
