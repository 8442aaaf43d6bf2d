package guiju.platform.web;

import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Money;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.MoneyUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of facts as people read them. */
public final class Shown {
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;

  /** For a reader of these texts, on that day. */
  public Shown(Texts texts, Names.Known names, LocalDate today) {
    this.texts = texts;
    this.names = names;
    this.today = today;
  }

  /** A value; a dash when nothing is recorded. */
  public String value(Fact fact, @Nullable Object value) {
    if (value == null) {
      return texts.say("value.none");
    }
    return switch (fact.type()) {
      case ORGANISATION -> texts.of(names.organisation(value.toString()));
      case DATE ->
          value instanceof LocalDate day ? texts.wording().date(day, today) : value.toString();
      case LIST -> listed((List<?>) value);
      // A text may be the id of whoever acted.
      case TEXT ->
          names.organisations().containsKey(value.toString())
              ? texts.of(names.organisation(value.toString()))
              : texts.of(Values.show(fact, value));
      case YES_NO, COUNT, MONEY, CHOICE, CHOICES, ROWS -> texts.of(Values.show(fact, value));
    };
  }

  /** The cells of a table, row by row. */
  public List<List<String>> rows(Fact fact, Object value) {
    return ((List<?>) value)
        .stream()
            .map(
                row ->
                    fact.columns().stream()
                        .map(column -> value(column, ((Facts) row).recorded(column.name())))
                        .toList())
            .toList();
  }

  /** The heads of a table. */
  public List<String> heads(Fact fact) {
    return fact.columns().stream().map(column -> texts.of(column.label())).toList();
  }

  /** A sum in the fact's unit, without the unit. */
  public String sum(Fact fact, long fen) {
    return fact.bounds().unit() == MoneyUnit.WAN ? Money.wanGrouped(fen) : Money.yuanGrouped(fen);
  }

  private String listed(List<?> values) {
    return String.join(
        texts.say("list.separator"),
        values.stream().map(value -> texts.of(names.organisation(value.toString()))).toList());
  }
}
