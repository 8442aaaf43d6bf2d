package guiju.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people and files write them: nothing rounded, trimmed of digits or guessed. */
class ValuesTest {
  private static final Fact MONEY = fact(FactType.MONEY, 0L, 100_000L);
  private static final Fact COUNT = fact(FactType.COUNT, -5L, 99L);
  private static final Fact DATE = fact(FactType.DATE, null, null);
  private static final Fact TEXT = fact(FactType.TEXT, null, 5L);
  private static final Fact LONG =
      new Fact(
          "x",
          FactType.TEXT,
          new Text("某", "X"),
          null,
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          new Fact.Bounds(null, null, MoneyUnit.YUAN, true),
          null,
          null);
  private static final Fact CHOICE = fact(FactType.CHOICE, null, null);
  private static final Fact CHOICES = fact(FactType.CHOICES, null, null);
  private static final Fact LIST = fact(FactType.LIST, null, null);
  private static final Fact YES_NO = fact(FactType.YES_NO, null, null);
  private static final Fact ROWS = fact(FactType.ROWS, null, null);

  static Fact fact(FactType type, @Nullable Long min, @Nullable Long max) {
    return new Fact(
        "x",
        type,
        new Text("某", "X"),
        null,
        List.of(),
        List.of(),
        Map.of("old", new Text("旧", "Old"), "tall", new Text("高", "Tall")),
        type == FactType.ROWS
            ? List.of(column("who", FactType.TEXT), column("sum", FactType.MONEY))
            : List.of(),
        new Fact.Bounds(min, max, MoneyUnit.YUAN, false),
        null,
        null);
  }

  private static Fact column(String name, FactType type) {
    return new Fact(
        name,
        type,
        Text.same(name),
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new Fact.Bounds(null, null, MoneyUnit.YUAN, false),
        null,
        null);
  }

  private static @Nullable Object good(Fact fact, @Nullable Object raw) {
    Reading<Object> reading = Values.read(fact, raw);
    assertThat(reading.problems()).isEmpty();
    return reading.value();
  }

  private static String bad(Fact fact, Object raw) {
    Reading<Object> reading = Values.read(fact, raw);
    assertThat(reading.value()).isNull();
    assertThat(reading.problems()).as(raw.toString()).hasSize(1);
    return reading.problems().get(0).en();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 10", "0.01, 1", "12.30, 1230", "1000, 100000", "-0.00, 0"})
  void reads_money_as_fen(String written, long fen) {
    assertThat(good(MONEY, written)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,000",
        "1e3",
        "1E3",
        "0.001",
        ".5",
        "5.",
        "+1",
        "１２",
        "12元",
        "0x10",
        "NaN",
        "1 000",
        "999999999999999",
        "--1",
        "1.2.3",
        "٣"
      })
  void refuses_what_is_not_plainly_a_sum(String written) {
    assertThat(bad(MONEY, written))
        .isEqualTo(
            "\"X\" takes a sum in yuan with at most two decimals and no separators; it says \""
                + written
                + "\".");
  }

  @Test
  void money_keeps_to_its_bounds_inclusively() {
    assertThat(bad(MONEY, "1000.01")).isEqualTo("\"X\" is at most 1000.00; it says 1000.01.");
    assertThat(bad(MONEY, "-0.01")).isEqualTo("\"X\" is at least 0.00; it says -0.01.");
    Fact open = fact(FactType.MONEY, null, null);
    assertThat(good(open, "99999999999999.99")).isEqualTo(9_999_999_999_999_999L);
    assertThat(good(open, "-99999999999999.99")).isEqualTo(-9_999_999_999_999_999L);
    assertThat(good(open, "-0.5")).isEqualTo(-50L);
  }

  @Test
  void numbers_keep_the_digits_they_were_written_with() {
    assertThat(good(MONEY, new BigDecimal("12.30"))).isEqualTo(1230L);
    assertThat(good(MONEY, new BigDecimal("1E+2"))).isEqualTo(10_000L);
    assertThat(good(COUNT, 12)).isEqualTo(12L);
    assertThat(bad(COUNT, new BigDecimal("3.0"))).contains("3.0");
  }

  @Test
  void a_number_with_millions_of_digits_is_refused_without_writing_them_out() {
    assertThat(bad(MONEY, new BigDecimal("1e3000000"))).contains("1E+3000000");
    assertThat(bad(MONEY, new BigDecimal("1e-3000000"))).contains("1E-3000000");
    assertThat(bad(COUNT, new BigDecimal("1e2000000000"))).contains("1E+2000000000");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "99, 99", "-5, -5", "007, 7"})
  void reads_counts(String written, long value) {
    assertThat(good(COUNT, written)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "１", "1e1", "a", "+1", "1234567890123456", "٣"})
  void refuses_what_is_not_a_whole_number(String written) {
    assertThat(bad(COUNT, written)).startsWith("\"X\" takes a whole number");
  }

  @Test
  void counts_keep_to_their_bounds_inclusively() {
    assertThat(bad(COUNT, "100")).isEqualTo("\"X\" is at most 99; it says 100.");
    assertThat(bad(COUNT, "-6")).isEqualTo("\"X\" is at least -5; it says -6.");
  }

  @Test
  void reads_dates_that_exist() {
    assertThat(good(DATE, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(good(DATE, "1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(good(DATE, "2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29", "2023-02-30", "2023-13-01", "2023-00-10", "2023-01-32", "1899-12-31",
        "2200-01-01", "2023-1-1", "20230101", "2023/01/01", "２０２３-01-01", "2023-01-01T00:00",
        "today", "+2023-01-01"
      })
  void refuses_dates_that_do_not(String written) {
    assertThat(bad(DATE, written))
        .isEqualTo("\"X\" takes a date written like 2026-03-01; it says \"" + written + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "　", "\u00a0", "\u200b", "\ufeff", " \u2060 "})
  void what_shows_nothing_is_blank(String written) {
    for (Fact fact : List.of(MONEY, COUNT, DATE, TEXT, CHOICE, CHOICES, LIST, YES_NO, ROWS)) {
      assertThat(good(fact, written)).isNull();
      assertThat(good(fact, null)).isNull();
    }
  }

  @Test
  void texts_are_stripped_and_composed() {
    assertThat(good(TEXT, "  e\u0301 ")).isEqualTo("é");
    assertThat(good(TEXT, "𠮷𠮷𠮷𠮷𠮷")).isEqualTo("𠮷𠮷𠮷𠮷𠮷");
    assertThat(good(TEXT, true)).isEqualTo("true");
    assertThat(good(LONG, "a\r\nb\tc")).isEqualTo("a\nb\tc");
  }

  @Test
  void texts_are_no_longer_than_they_may_be() {
    assertThat(bad(TEXT, "𠮷𠮷𠮷𠮷𠮷𠮷"))
        .isEqualTo("\"X\" takes at most 5 characters; there are 6.");
    Fact open = fact(FactType.TEXT, null, null);
    assertThat(good(open, "x".repeat(2000))).isEqualTo("x".repeat(2000));
    assertThat(bad(open, "x".repeat(2001))).contains("2000", "2001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000",
        "a\u0007",
        "a\u007f",
        "a\u0085b",
        "a\u202e",
        "a\u202ab",
        "a\u2066",
        "a\u2069b",
        "a\ufeffb",
        "a\ud800",
        "a\u2028b",
        "a\u2029b",
        "a\rb"
      })
  void refuses_characters_that_do_not_belong_to_a_record(String written) {
    assertThat(bad(LONG, written))
        .isEqualTo("\"X\" contains invisible control characters; remove them.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb"})
  void a_short_text_has_one_line(String written) {
    assertThat(bad(TEXT, written)).contains("control characters");
  }

  @Test
  void reads_yes_and_no() {
    assertThat(good(YES_NO, "true")).isEqualTo(true);
    assertThat(good(YES_NO, false)).isEqualTo(false);
    assertThat(bad(YES_NO, "yes")).isEqualTo("\"X\" is answered yes or no; it says \"yes\".");
    assertThat(bad(YES_NO, 1)).contains("\"1\"");
  }

  @Test
  void reads_choices_by_their_keys() {
    assertThat(good(CHOICE, "old")).isEqualTo("old");
    assertThat(bad(CHOICE, "Old")).contains("old", "tall", "\"Old\"");
    assertThat(good(CHOICES, List.of("tall", "old", "tall", ""))).isEqualTo(List.of("tall", "old"));
    assertThat(good(CHOICES, "old")).isEqualTo(List.of("old"));
    assertThat(good(CHOICES, List.of())).isEqualTo(List.of());
    assertThat(bad(CHOICES, List.of("older"))).contains("\"older\"");
  }

  @Test
  void reads_lists_without_blanks_and_repetitions() {
    assertThat(good(LIST, Arrays.asList(" a", null, "", "b", "a"))).isEqualTo(List.of("a", "b"));
    assertThat(good(LIST, "a")).isEqualTo(List.of("a"));
    assertThat(bad(LIST, List.of(List.of("a")))).isEqualTo("\"X\" takes a list of single values.");
    assertThat(Values.read(LIST, Map.of("a", "b")).usable()).isFalse();
  }

  @Test
  void one_value_is_neither_a_list_nor_a_map() {
    for (Fact fact : List.of(MONEY, COUNT, DATE, TEXT, CHOICE, YES_NO)) {
      assertThat(bad(fact, List.of("a"))).isEqualTo("\"X\" takes one value, not a list or a map.");
      assertThat(bad(fact, Map.of("a", "b"))).contains("one value");
    }
  }

  @Test
  void reads_tables_and_names_row_and_column_of_each_mistake() {
    Map<String, Object> empty = new HashMap<>();
    empty.put("who", null);
    List<?> rows =
        (List<?>)
            Objects.requireNonNull(good(ROWS, List.of(Map.of("who", "a", "sum", "1.50"), empty)));
    assertThat(((Facts) rows.get(0)).value("sum")).isEqualTo(150L);
    assertThat(((Facts) rows.get(1)).value("who")).isNull();
    Reading<Object> wrong =
        Values.read(
            ROWS, List.of(Map.of("whom", "a"), Map.of("sum", "x"), Map.of("sum", List.of())));
    assertThat(wrong.problems())
        .extracting(Text::en)
        .containsExactly(
            "The table \"X\" has no column \"whom\"; it has who, sum.",
            "\"X\", row 2: \"sum\" takes a sum in yuan with at most two decimals and no separators;"
                + " it says \"x\".",
            "\"X\", row 3: \"sum\" takes one value, not a list or a map.");
    assertThat(bad(ROWS, List.of("a")))
        .isEqualTo("\"X\" takes a table, each row with its columns.");
    assertThat(bad(ROWS, "a")).contains("table");
    assertThat(bad(ROWS, new ArrayList<>(Collections.singletonList(null)))).contains("table");
  }

  @Test
  void quotes_only_the_beginning_of_what_was_written() {
    assertThat(bad(COUNT, "𠮷".repeat(61))).endsWith("\"" + "𠮷".repeat(60) + "…\".");
    assertThat(bad(COUNT, "7".repeat(60))).endsWith("\"" + "7".repeat(60) + "\".");
    assertThat(bad(COUNT, "a\u202eb\u0000")).endsWith("\"a\ufffdb\ufffd\".");
  }

  @Test
  void what_is_written_reads_back() {
    for (Fact fact : List.of(MONEY, COUNT, DATE, TEXT, CHOICE, CHOICES, LIST, YES_NO, ROWS)) {
      Object raw =
          switch (fact.type()) {
            case MONEY -> "12.05";
            case COUNT -> "-5";
            case DATE -> "2024-02-29";
            case TEXT, ORGANISATION -> "甲";
            case CHOICE -> "old";
            case CHOICES -> List.of("old");
            case LIST -> List.of("a", "b");
            case YES_NO -> true;
            case ROWS -> List.of(Map.of("sum", "1.00"), Map.of());
          };
      Object value = Objects.requireNonNull(good(fact, raw));
      assertThat(Values.write(fact, value)).isEqualTo(raw);
      assertThat(good(fact, Values.write(fact, value))).isEqualTo(value);
    }
  }

  @Test
  void shows_values_for_people() {
    assertThat(Values.show(MONEY, 123_456_789L).en()).isEqualTo("1,234,567.89 yuan");
    assertThat(Values.show(COUNT, 1_234L).zh()).isEqualTo("1234");
    assertThat(Values.show(DATE, LocalDate.of(2024, 2, 29)).en()).isEqualTo("29 Feb 2024");
    assertThat(Values.show(YES_NO, true)).isEqualTo(new Text("是", "yes"));
    assertThat(Values.show(YES_NO, false)).isEqualTo(new Text("否", "no"));
    assertThat(Values.show(CHOICE, "old")).isEqualTo(new Text("旧", "Old"));
    assertThat(Values.show(CHOICE, "other")).isEqualTo(Text.same("other"));
    assertThat(Values.show(CHOICES, List.of("old", "tall")))
        .isEqualTo(new Text("旧、高", "Old, Tall"));
    assertThat(Values.show(LIST, List.of("a", "b")).en()).isEqualTo("a, b");
    assertThat(Values.show(LIST, List.of())).isEqualTo(new Text("无", "none"));
    assertThat(Values.show(TEXT, "")).isEqualTo(new Text("无", "none"));
    assertThat(Values.show(ROWS, List.of(Facts.none(List.of()))))
        .isEqualTo(new Text("1 行", "1 rows"));
    assertThat(Values.show(TEXT, null)).isEqualTo(new Text("未知", "unknown"));
  }
}
