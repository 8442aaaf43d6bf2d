package guiju.engine.dossier;

import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of facts as people and files write them. Money is written in yuan with at most two
 * decimals, dates as {@code 2024-02-29}. Nothing is rounded, trimmed of digits or guessed.
 */
public final class Values {
  private static final Pattern MONEY = Pattern.compile("-?\\d{1,14}(\\.\\d{1,2})?");
  private static final Pattern COUNT = Pattern.compile("-?\\d{1,15}");
  private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final long TEXT_LIMIT = 2000;
  private static final long DIGITS = 40;

  private Values() {}

  /**
   * Reads one value.
   *
   * @param fact what it is a value of
   * @param raw a text, a {@code Boolean}, a number, a list or a map; null is blank
   * @return the value, null when blank, or what is wrong with it
   */
  public static Reading<Object> read(Fact fact, @Nullable Object raw) {
    if (raw == null || isBlank(raw)) {
      return Reading.good(null);
    }
    return switch (fact.type()) {
      case CHOICES, LIST -> readList(fact, raw);
      case ROWS -> readRows(fact, raw);
      case TEXT, ORGANISATION, YES_NO, COUNT, MONEY, DATE, CHOICE ->
          raw instanceof List || raw instanceof Map
              ? Reading.bad(Sentences.of("read.single", fact.label()))
              : readOne(fact, written(raw));
    };
  }

  /** One value as it was written; what a list holds is read like a value of its own. */
  private static Reading<Object> readOne(Fact fact, String text) {
    return switch (fact.type()) {
      case TEXT, ORGANISATION, LIST -> readText(fact, text);
      case YES_NO -> readYesNo(fact, text);
      case COUNT -> readCount(fact, text);
      case MONEY -> readMoney(fact, text);
      case DATE -> readDate(fact, text);
      case CHOICE, CHOICES -> readChoice(fact, text);
      case ROWS -> Reading.bad(Sentences.of("read.rows", fact.label()));
    };
  }

  /** Nothing but white space and characters nobody sees. */
  private static boolean isBlank(Object raw) {
    return raw instanceof String text
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
  }

  /** Numbers keep the digits they were written with; absurdly long ones stay as they are. */
  private static String written(Object raw) {
    if (raw instanceof BigDecimal number && Math.abs((long) number.scale()) <= DIGITS) {
      return number.toPlainString();
    }
    return raw.toString();
  }

  /** The plain form of a value: text, boolean, list or map; money as yuan with two decimals. */
  public static Object write(Fact fact, Object value) {
    return switch (fact.type()) {
      case TEXT, ORGANISATION, CHOICE, YES_NO, CHOICES, LIST -> value;
      case COUNT, DATE -> value.toString();
      case MONEY -> Money.yuan((Long) value);
      case ROWS -> writeRows(fact, (List<?>) value);
    };
  }

  /** The value for people; sums in yuan or 万元 as the vocabulary says. */
  public static Text show(Fact fact, @Nullable Object value) {
    if (value == null) {
      return Sentences.of("value.unknown");
    }
    if (value instanceof String text && text.isBlank()) {
      return Sentences.of("value.none");
    }
    return switch (fact.type()) {
      case TEXT, ORGANISATION, COUNT -> Text.same(value.toString());
      case DATE -> date((LocalDate) value);
      case YES_NO -> Sentences.of(Boolean.TRUE.equals(value) ? "value.yes" : "value.no");
      case MONEY -> Money.shown((Long) value, fact.bounds().unit());
      case CHOICE -> option(fact, value.toString());
      case CHOICES ->
          join(((List<?>) value).stream().map(v -> option(fact, v.toString())).toList());
      case LIST -> join(((List<?>) value).stream().map(v -> Text.same(v.toString())).toList());
      case ROWS -> Sentences.of("value.rows", ((List<?>) value).size());
    };
  }

  /** A day for people. */
  public static Text date(LocalDate day) {
    return Sentences.of(
        "value.date",
        String.valueOf(day.getYear()),
        new Text(
            String.valueOf(day.getMonthValue()),
            day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)),
        String.valueOf(day.getDayOfMonth()));
  }

  /** Several texts as one list; the word for "none" when empty. */
  public static Text join(List<Text> texts) {
    if (texts.isEmpty()) {
      return Sentences.of("value.none");
    }
    Text separator = Sentences.of("list.separator");
    return new Text(
        String.join(separator.zh(), texts.stream().map(Text::zh).toList()),
        String.join(separator.en(), texts.stream().map(Text::en).toList()));
  }

  private static Text option(Fact fact, String key) {
    return fact.options().getOrDefault(key, Text.same(key));
  }

  private static Reading<Object> readText(Fact fact, String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    text = text.replace("\r\n", "\n").strip();
    if (text.codePoints().anyMatch(c -> isForbidden(c, fact.bounds().multiline()))) {
      return Reading.bad(Sentences.of("read.text.control", fact.label()));
    }
    Long max = fact.bounds().max();
    long limit = max == null ? TEXT_LIMIT : max;
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      return Reading.bad(Sentences.of("read.text.long", fact.label(), limit, length));
    }
    return Reading.good(text);
  }

  /** Control, bidirectional and unpaired surrogate code points never belong to a record. */
  private static boolean isForbidden(int c, boolean multiline) {
    if (c == '\n' || c == '\t') {
      return !multiline;
    }
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || c == 0x2028
        || c == 0x2029;
  }

  private static Reading<Object> readYesNo(Fact fact, String text) {
    return switch (text) {
      case "true" -> Reading.good(Boolean.TRUE);
      case "false" -> Reading.good(Boolean.FALSE);
      default -> Reading.bad(Sentences.of("read.yesNo", fact.label(), clip(text)));
    };
  }

  private static Reading<Object> readCount(Fact fact, String text) {
    if (!COUNT.matcher(text).matches()) {
      return Reading.bad(Sentences.of("read.count", fact.label(), clip(text)));
    }
    return bounded(fact, Long.parseLong(text), text);
  }

  private static Reading<Object> readMoney(Fact fact, String text) {
    if (!MONEY.matcher(text).matches()) {
      return Reading.bad(Sentences.of("read.money", fact.label(), clip(text)));
    }
    return bounded(fact, Money.fen(text), text);
  }

  private static Reading<Object> bounded(Fact fact, long value, String text) {
    Long min = fact.bounds().min();
    Long max = fact.bounds().max();
    if (min != null && value < min) {
      return Reading.bad(Sentences.of("read.below", fact.label(), shownBound(fact, min), text));
    }
    if (max != null && value > max) {
      return Reading.bad(Sentences.of("read.above", fact.label(), shownBound(fact, max), text));
    }
    return Reading.good(value);
  }

  private static String shownBound(Fact fact, long bound) {
    return fact.type() == FactType.MONEY ? Money.yuan(bound) : Long.toString(bound);
  }

  private static Reading<Object> readDate(Fact fact, String text) {
    if (DAY.matcher(text).matches()) {
      try {
        return Reading.good(LocalDate.parse(text, ISO));
      } catch (DateTimeException e) {
        return Reading.bad(Sentences.of("read.date", fact.label(), clip(text)));
      }
    }
    return Reading.bad(Sentences.of("read.date", fact.label(), clip(text)));
  }

  private static Reading<Object> readChoice(Fact fact, String text) {
    if (!fact.options().containsKey(text)) {
      return Reading.bad(
          Sentences.of(
              "read.choice", fact.label(), String.join(", ", fact.options().keySet()), clip(text)));
    }
    return Reading.good(text);
  }

  private static Reading<Object> readList(Fact fact, Object raw) {
    List<?> list = raw instanceof List<?> many ? many : List.of(raw);
    Set<Object> values = new LinkedHashSet<>();
    List<Text> problems = new ArrayList<>();
    for (Object item : list) {
      if (item instanceof List || item instanceof Map) {
        problems.add(Sentences.of("read.list", fact.label()));
      } else if (item != null && !isBlank(item)) {
        Reading<Object> reading = readOne(fact, written(item));
        problems.addAll(reading.problems());
        Optional.ofNullable(reading.value()).ifPresent(values::add);
      }
    }
    return problems.isEmpty()
        ? Reading.good(List.copyOf(values))
        : new Reading<>(null, List.copyOf(problems));
  }

  private static Reading<Object> readRows(Fact fact, Object raw) {
    if (!(raw instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
      return Reading.bad(Sentences.of("read.rows", fact.label()));
    }
    List<Facts> rows = new ArrayList<>();
    List<Text> problems = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Map<String, Object> values = new LinkedHashMap<>();
      int row = i + 1;
      ((Map<?, ?>) list.get(i))
          .forEach((key, value) -> readCell(fact, row, "" + key, value, values, problems));
      rows.add(Facts.none(fact.columns()).with(values));
    }
    return problems.isEmpty()
        ? Reading.good(List.copyOf(rows))
        : new Reading<>(null, List.copyOf(problems));
  }

  private static void readCell(
      Fact table,
      int row,
      String name,
      @Nullable Object raw,
      Map<String, Object> into,
      List<Text> problems) {
    Fact column =
        table.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    if (column == null) {
      List<String> known = table.columns().stream().map(Fact::name).toList();
      problems.add(
          Sentences.of("read.row.column", table.label(), clip(name), String.join(", ", known)));
      return;
    }
    Reading<Object> reading = read(column, raw);
    reading
        .problems()
        .forEach(p -> problems.add(Sentences.of("read.row.value", table.label(), row, p)));
    Object value = reading.value();
    if (value != null) {
      into.put(name, value);
    }
  }

  private static Object writeRows(Fact fact, List<?> rows) {
    List<Object> written = new ArrayList<>();
    for (Object row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (Fact column : fact.columns()) {
        Object value = ((Facts) row).recorded(column.name());
        if (value != null) {
          cells.put(column.name(), write(column, value));
        }
      }
      written.add(cells);
    }
    return written;
  }

  /** What was written, fit to stand in a sentence: short, and without invisible characters. */
  private static String clip(String text) {
    String visible = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
    int length = visible.codePointCount(0, visible.length());
    return length <= 60 ? visible : visible.substring(0, visible.offsetByCodePoints(0, 60)) + "…";
  }
}
