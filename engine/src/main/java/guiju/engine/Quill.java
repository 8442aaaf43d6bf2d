package guiju.engine;

import guiju.engine.document.Run;
import guiju.engine.dossier.Money;
import guiju.engine.dossier.Values;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Type;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.MoneyUnit;
import guiju.engine.law.Phrase;
import guiju.engine.law.Phrase.Part;
import guiju.engine.text.Language;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in phrases the way documents are written: sums without separators, dates in full, every sum
 * of a phrase in the same unit, nothing unknown passed over.
 */
final class Quill {
  private static final String STOPS = "。；，、.;,";
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Rulebook rulebook;
  private final Function<String, Text> organisations;
  private final Language language;
  private final Map<Phrase.Name, String> called;

  /**
   * Writes in one language.
   *
   * @param organisations what an organisation is called, by its id
   * @param called what the occasion is called; what is missing is a gap
   */
  Quill(
      Rulebook rulebook,
      Function<String, Text> organisations,
      Language language,
      Map<Phrase.Name, String> called) {
    this.rulebook = rulebook;
    this.organisations = organisations;
    this.language = language;
    this.called = Map.copyOf(called);
  }

  String say(Text text) {
    return text.in(language);
  }

  /** What an id of a standing, paper, rule or organisation is called. */
  String label(String id) {
    Text label = rulebook.label(id);
    return say(label.equals(Text.same(id)) ? organisations.apply(id) : label);
  }

  List<Run> fill(Phrase phrase, Scope scope) {
    List<Part> parts = phrase.in(language).stream().flatMap(part -> standing(part, scope)).toList();
    MoneyUnit unit = unit(parts, scope);
    List<Run> runs = new ArrayList<>();
    for (Part part : parts) {
      Run run = run(part, scope, unit);
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.kind() == Run.Kind.FACT && stops(run)) {
        runs.set(runs.size() - 1, Run.fact(withoutStop(last.text())));
      }
      runs.add(run);
    }
    return List.copyOf(runs);
  }

  private static Stream<Part> standing(Part part, Scope scope) {
    if (part instanceof Part.Perhaps perhaps) {
      return perhaps.parts().stream().allMatch(one -> says(one, scope))
          ? perhaps.parts().stream()
          : Stream.empty();
    }
    return Stream.of(part);
  }

  private static boolean says(Part part, Scope scope) {
    if (part instanceof Part.Value value) {
      Object known = value.expression().evaluate(scope);
      return known != null
          && !known.equals(0L)
          && !known.toString().isBlank()
          && !known.equals(List.of());
    }
    return true;
  }

  private static boolean stops(Run run) {
    return !run.text().isEmpty() && STOPS.indexOf(run.text().charAt(0)) >= 0;
  }

  /** What somebody wrote may end with the stop the phrase has itself. */
  private static String withoutStop(String text) {
    int end = text.length();
    while (end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private Run run(Part part, Scope scope, MoneyUnit unit) {
    if (part instanceof Part.Words words) {
      return Run.words(words.text());
    } else if (part instanceof Part.Called name) {
      String text = called.getOrDefault(name.name(), "");
      return text.isEmpty() ? Run.gap() : Run.words(text);
    }
    Part.Value value = (Part.Value) part;
    Object known = value.expression().evaluate(scope);
    if (known instanceof Long sum && isMoney(value)) {
      return Run.fact(money(sum, unit));
    }
    String text = known == null ? "" : shown(value.fact(), known);
    return text.isBlank() ? Run.gap() : Run.fact(text);
  }

  private static boolean isMoney(Part.Value value) {
    return value.expression().type() == Type.Simple.MONEY;
  }

  private static MoneyUnit unit(List<Part> parts, Scope scope) {
    List<Long> sums = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Value value
          && isMoney(value)
          && value.expression().evaluate(scope) instanceof Long sum) {
        sums.add(sum);
      }
    }
    return Money.common(sums);
  }

  private String money(long fen, MoneyUnit unit) {
    return say(
        switch (unit) {
          case YUAN -> Sentences.of("document.yuan", Money.yuan(fen));
          case WAN -> Sentences.of("document.wan", Money.wan(fen));
        });
  }

  /** A figure of a table, whose heading names the unit. */
  static String figure(@Nullable Fact fact, long value) {
    if (fact == null || fact.bounds().unit() == MoneyUnit.YUAN) {
      return Money.yuan(value);
    }
    return Money.wan(value);
  }

  String shown(@Nullable Fact fact, Object value) {
    if (value instanceof Long sum && fact != null && fact.type() == FactType.MONEY) {
      return money(sum, Money.common(List.of(sum)));
    } else if (value instanceof LocalDate day) {
      return date(day);
    } else if (value instanceof List<?> list) {
      return say(Values.join(list.stream().map(item -> Text.same(item(fact, item))).toList()));
    } else if (value instanceof Boolean yes) {
      return say(Sentences.of(yes ? "value.yes" : "value.no"));
    }
    return item(fact, value);
  }

  private String item(@Nullable Fact fact, @Nullable Object item) {
    if (item == null) {
      return say(Sentences.of("value.unknown"));
    }
    String text = item.toString();
    if (fact != null && fact.options().containsKey(text)) {
      return say(fact.options().getOrDefault(text, Text.same(text)));
    }
    return text.matches("[A-Za-z][A-Za-z0-9-]*") ? label(text) : text;
  }

  String date(LocalDate day) {
    return switch (language) {
      case ZH ->
          Sentences.of(
                  "document.date",
                  Integer.toString(day.getYear()),
                  Integer.toString(day.getMonthValue()),
                  Integer.toString(day.getDayOfMonth()))
              .zh();
      case EN -> day.format(ENGLISH);
    };
  }
}
