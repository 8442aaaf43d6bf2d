package guiju.platform.web;

import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Money;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of facts as a sheet keeps them: sums and counts as numbers, days as days, else words. */
public final class Cells {
  private static final String BESIDE = " | ";

  private final Texts texts;
  private final Names.Known names;

  /** For a reader of these texts. */
  public Cells(Texts texts, Names.Known names) {
    this.texts = texts;
    this.names = names;
  }

  /** A value; null when nothing is recorded. */
  public @Nullable Object of(Fact fact, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (fact.type()) {
      case MONEY, COUNT, DATE -> value;
      case TEXT -> value.toString();
      case YES_NO -> texts.say(Boolean.TRUE.equals(value) ? "value.yes" : "value.no");
      case CHOICE, ORGANISATION -> word(fact, value);
      case CHOICES, LIST -> lines(((List<?>) value).stream().map(one -> word(fact, one)).toList());
      case ROWS -> lines(((List<?>) value).stream().map(row -> row(fact, (Facts) row)).toList());
    };
  }

  private String row(Fact fact, Facts row) {
    return String.join(
        BESIDE,
        fact.columns().stream()
            .map(
                column -> {
                  Object cell = of(column, row.recorded(column.name()));
                  return cell == null
                      ? ""
                      : cell instanceof Long fen && column.type() == FactType.MONEY
                          ? Money.yuan(fen)
                          : cell.toString();
                })
            .toList());
  }

  private String word(Fact fact, Object value) {
    var option = fact.options().get(value.toString());
    return option == null ? texts.of(names.organisation(value.toString())) : texts.of(option);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
