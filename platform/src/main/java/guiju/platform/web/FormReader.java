package guiju.platform.web;

import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Language;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled in. Inputs of a table are named {@code fact.row.column}. */
final class FormReader {
  private static final Pattern SUM = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final int YUAN_PER_WAN = 4;

  // A first wording leaves a gap where nothing is known; whoever signs fills it in or takes it out.
  private static final String GAP = "____";
  private static final Text GAP_LEFT =
      new Text(Texts.in(Language.ZH).say("field.gap"), Texts.in(Language.EN).say("field.gap"));

  private FormReader() {}

  private static boolean hasGap(Fact fact, @Nullable Object value) {
    return fact.type() == FactType.TEXT && value != null && value.toString().contains(GAP);
  }

  /** What was answered: as typed, as files write it, as values, and what cannot be read. */
  record Answers(
      Map<String, Object> tree, Map<String, Object> values, Map<String, List<Text>> problems) {
    boolean readable() {
      return problems.isEmpty();
    }

    Answers withoutProblems() {
      return new Answers(tree, values, Map.of());
    }
  }

  /** Reads the inputs of a form; those that were not sent are left out. */
  static Answers read(@Nullable Form form, Map<String, String[]> inputs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        Object typed = typed(field.fact(), field.name(), inputs);
        if (typed != null) {
          tree.put(field.name(), typed);
        }
      }
    }
    return judged(form, tree);
  }

  /** Reads answers that were kept earlier. */
  static Answers judged(@Nullable Form form, Map<String, Object> tree) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, List<Text>> problems = new LinkedHashMap<>();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        Object typed = tree.get(field.name());
        if (typed != null) {
          Reading<Object> reading = Values.read(field.fact(), typed);
          if (!reading.usable()) {
            problems.put(field.name(), reading.problems());
          } else if (hasGap(field.fact(), reading.value())) {
            problems.put(field.name(), List.of(GAP_LEFT));
          } else if (reading.value() != null
              && !(reading.value() instanceof List<?> list && list.isEmpty())) {
            values.put(field.name(), reading.value());
          }
        }
      }
    }
    return new Answers(tree, values, problems);
  }

  private static @Nullable Object typed(Fact fact, String name, Map<String, String[]> inputs) {
    if (fact.type() == FactType.ROWS) {
      return rows(fact, name, inputs);
    }
    String[] sent = inputs.get(name);
    if (sent == null) {
      return null;
    }
    return switch (fact.type()) {
      case CHOICES -> Arrays.stream(sent).filter(one -> !one.isBlank()).toList();
      case LIST ->
          Arrays.stream(sent)
              .flatMap(String::lines)
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .toList();
      case TEXT, YES_NO, COUNT, MONEY, DATE, CHOICE, ORGANISATION, ROWS -> single(fact, sent[0]);
    };
  }

  private static String single(Fact fact, String sent) {
    if (fact.type() != FactType.MONEY && fact.type() != FactType.COUNT) {
      return sent;
    }
    String plain =
        Normalizer.normalize(sent, Normalizer.Form.NFKC).replace(",", "").replace(" ", "").strip();
    boolean wan = fact.type() == FactType.MONEY && fact.bounds().unit() == MoneyUnit.WAN;
    return wan && SUM.matcher(plain).matches() ? yuan(plain) : plain;
  }

  private static String yuan(String wan) {
    BigDecimal yuan = new BigDecimal(wan).movePointRight(YUAN_PER_WAN).stripTrailingZeros();
    return (yuan.scale() < 2 ? yuan.setScale(2) : yuan).toPlainString();
  }

  private static @Nullable Object rows(Fact fact, String name, Map<String, String[]> inputs) {
    Pattern cell = Pattern.compile(Pattern.quote(name) + "\\.(\\d{1,3})\\.(\\w{1,60})");
    Map<Integer, Map<String, Object>> rows = new TreeMap<>();
    boolean sent = false;
    for (Map.Entry<String, String[]> input : inputs.entrySet()) {
      Matcher place = cell.matcher(input.getKey());
      Fact column = place.matches() ? column(fact, place.group(2)) : null;
      if (column != null) {
        sent = true;
        Object typed = typed(column, input.getKey(), inputs);
        if (typed != null && !typed.toString().isBlank()) {
          rows.computeIfAbsent(Integer.valueOf(place.group(1)), row -> new LinkedHashMap<>())
              .put(column.name(), typed);
        }
      }
    }
    // A row in which only a preset "no" stands was never filled in.
    List<Object> filled = new ArrayList<>();
    rows.values().stream()
        .filter(row -> row.values().stream().anyMatch(value -> !value.equals("false")))
        .forEach(filled::add);
    return sent ? filled : null;
  }

  private static @Nullable Fact column(Fact fact, String name) {
    return fact.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
