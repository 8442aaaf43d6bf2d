package guiju.engine.loading;

import guiju.engine.dossier.Money;
import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Type;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Directory;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with figures. All sums of one sentence are shown in the same unit: 万元 when none loses
 * a fen that way, yuan to the fen otherwise.
 */
final class MessageTemplate implements Message {
  // The sentence around a text brings its own full stop.
  private static final Pattern END = Pattern.compile("[\\u3002\\uff1b.;\\s]+$");

  private final List<Part> zh;
  private final List<Part> en;
  private final Function<String, Text> labels;
  private final Text unknown;

  MessageTemplate(List<Part> zh, List<Part> en, Function<String, Text> labels, Text unknown) {
    this.zh = List.copyOf(zh);
    this.en = List.copyOf(en);
    this.labels = labels;
    this.unknown = unknown;
  }

  /** A piece of a sentence: words, or something to fill in. */
  sealed interface Part {
    /** Words as they are. */
    record Words(String text) implements Part {}

    /** A value; its fact tells how to show it, null when only its type does. */
    record Value(Expression expression, @Nullable Fact fact) implements Part {
      boolean isMoney() {
        return expression.type() == Type.Simple.MONEY;
      }
    }
  }

  @Override
  public Text fill(Scope scope) {
    MoneyUnit unit = unit(scope);
    StringBuilder chinese = new StringBuilder();
    zh.forEach(part -> chinese.append(show(part, scope, unit).zh()));
    StringBuilder english = new StringBuilder();
    en.forEach(part -> english.append(show(part, scope, unit).en()));
    return new Text(chinese.toString(), english.toString());
  }

  @Override
  public Text written() {
    return new Text(written(zh), written(en));
  }

  private static String written(List<Part> parts) {
    StringBuilder written = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        written.append(words.text());
      } else if (part instanceof Part.Value value) {
        written.append('{').append(value.expression().source()).append('}');
      }
    }
    return written.toString();
  }

  private MoneyUnit unit(Scope scope) {
    List<Long> sums = new ArrayList<>();
    for (Part part : zh) {
      if (part instanceof Part.Value value
          && value.isMoney()
          && value.expression().evaluate(scope) instanceof Long sum) {
        sums.add(sum);
      }
    }
    return Money.common(sums);
  }

  private Text show(Part part, Scope scope, MoneyUnit unit) {
    if (part instanceof Part.Words words) {
      return Text.same(words.text());
    }
    Part.Value value = (Part.Value) part;
    Object shown = value.expression().evaluate(scope);
    Fact fact = value.fact();
    if (shown == null) {
      return unknown;
    }
    if (value.isMoney()) {
      return Money.shown((Long) shown, unit);
    }
    if (fact != null && fact.type() == FactType.ORGANISATION) {
      return called(shown.toString(), scope);
    }
    if (fact != null && fact.type() == FactType.TEXT && !shown.toString().isBlank()) {
      return Text.same(END.matcher(shown.toString()).replaceFirst(""));
    }
    return fact == null ? plain(shown, scope) : Values.show(fact, shown);
  }

  private Text plain(Object value, Scope scope) {
    if (value instanceof List<?> list) {
      return Values.join(list.stream().map(item -> item(item, scope)).toList());
    }
    if (value instanceof Boolean yes) {
      return Sentences.of(yes ? "value.yes" : "value.no");
    }
    return called(value.toString(), scope);
  }

  /** A list may have entries nobody knows yet. */
  private Text item(@Nullable Object item, Scope scope) {
    return item == null ? unknown : called(item.toString(), scope);
  }

  /** Standings, papers and rules have labels; what has none may be an organisation. */
  private Text called(String id, Scope scope) {
    Text label = labels.apply(id);
    return label.zh().equals(id) && scope.host() instanceof Directory directory
        ? directory.organisation(id)
        : label;
  }
}
