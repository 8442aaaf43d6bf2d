package guiju.engine.model;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Facts;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up values that the vocabulary allows. */
final class RandomFacts {
  static final List<String> ORGANISATIONS = List.of("civil-affairs", "transport", "county-ju");
  private static final LocalDate FIRST = LocalDate.of(2023, 5, 9);

  private final List<String> words = new ArrayList<>();
  private final Random random;

  RandomFacts(Rulebook rulebook, Random random) {
    this.random = random;
    words.addAll(List.of("养老服务", "Platform “A”", "P-1", "R-1"));
    words.addAll(rulebook.rules().keySet());
    words.addAll(rulebook.standings().keySet());
  }

  /** Facts of a kind; each is known with a probability in per cent. */
  Facts of(Kind kind, int percent) {
    Map<String, Object> values = new HashMap<>();
    for (Fact fact : kind.facts()) {
      if (!fact.isDerived() && random.nextInt(100) < percent) {
        values.put(fact.name(), value(fact));
      }
    }
    return Facts.of(kind, values);
  }

  /** A value of a fact. */
  Object value(Fact fact) {
    return switch (fact.type()) {
      case TEXT -> text(fact);
      case ORGANISATION -> pick(ORGANISATIONS);
      case YES_NO -> random.nextBoolean();
      case COUNT -> number(fact, 1);
      case MONEY -> number(fact, 100);
      case DATE -> day();
      case CHOICE -> pick(List.copyOf(fact.options().keySet()));
      case CHOICES -> some(List.copyOf(fact.options().keySet()));
      case LIST -> some(List.of("一", "two", "三三"));
      case ROWS -> rows(fact);
    };
  }

  private String text(Fact fact) {
    String word = pick(words);
    Long max = fact.bounds().max();
    return max != null && word.length() > max ? word.substring(0, max.intValue()) : word;
  }

  private Long number(Fact fact, int unit) {
    long min = fact.bounds().min() == null ? 0 : fact.bounds().min();
    long max = fact.bounds().max() == null ? min + 5_000_000L * unit : fact.bounds().max();
    long span = Math.max(1, Math.min(max - min, 5_000_000L * unit));
    return min + (random.nextInt(4) == 0 ? 0 : (long) (random.nextDouble() * span));
  }

  LocalDate day() {
    return FIRST.plusDays(random.nextInt(1_200));
  }

  private List<Facts> rows(Fact fact) {
    List<Facts> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Object> cells = new HashMap<>();
      for (Fact column : fact.columns()) {
        if (random.nextInt(8) > 0) {
          cells.put(column.name(), value(column));
        }
      }
      rows.add(Facts.none(fact.columns()).with(cells));
    }
    return List.copyOf(rows);
  }

  private List<String> some(List<String> all) {
    return all.stream().filter(one -> random.nextBoolean()).toList();
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
