package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRef;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns paths of expressions into facts with labels, and sentences with braces into templates. */
final class References {
  private static final Text GAP = Text.same("____");

  private final FactPaths paths;
  private final Compilers compilers;
  private final Function<String, Text> labels;
  private final Problems problems;

  References(
      FactPaths paths, Compilers compilers, Function<String, Text> labels, Problems problems) {
    this.paths = paths;
    this.compilers = compilers;
    this.labels = labels;
    this.problems = problems;
  }

  /** The facts and figures several expressions name directly, once each, tables left out. */
  List<FactRef> uses(Kind kind, Place place, @Nullable Expression... expressions) {
    return named(kind, place, expressions).stream()
        .filter(use -> use.fact().type() != FactType.ROWS)
        .toList();
  }

  /** The facts and figures several expressions name directly, or whose cells they name. */
  List<FactRef> named(Kind kind, Place place, @Nullable Expression... expressions) {
    Map<String, FactRef> uses = new LinkedHashMap<>();
    for (Expression expression : expressions) {
      if (expression != null) {
        for (List<String> path : expression.reads()) {
          List<String> whole = isCell(kind, path) ? path.subList(0, 2) : path;
          Fact fact = fact(kind, whole);
          String name = String.join(".", whole);
          if (fact != null && !uses.containsKey(name)) {
            uses.put(name, new FactRef(name, fact, compilers.acting(kind, name, null, place)));
          }
        }
      }
    }
    return List.copyOf(uses.values());
  }

  /** A sentence with braces; {@code names} fills in {missing}. */
  Message message(Kind kind, Text text, @Nullable Expression names, Place place) {
    return new MessageTemplate(
        parts(kind, text.zh(), names, place),
        parts(kind, text.en(), names, place),
        labels,
        Sentences.of("value.unknown"));
  }

  /** A first wording of an answer; what is not known yet is left as a gap to fill in. */
  Message draft(Kind kind, Text text, Place place) {
    return new MessageTemplate(
        parts(kind, text.zh(), null, place), parts(kind, text.en(), null, place), labels, GAP);
  }

  private List<MessageTemplate.Part> parts(
      Kind kind, String text, @Nullable Expression names, Place place) {
    List<MessageTemplate.Part> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        if (open >= 0) {
          problems.add(place, "A brace is opened and not closed: " + text.substring(open));
        }
        parts.add(new MessageTemplate.Part.Words(text.substring(from)));
        return parts;
      }
      if (open > from) {
        parts.add(new MessageTemplate.Part.Words(text.substring(from, open)));
      }
      parts.add(value(kind, text.substring(open + 1, close), names, place));
      from = close + 1;
    }
    return parts;
  }

  private MessageTemplate.Part value(
      Kind kind, String source, @Nullable Expression names, Place place) {
    if (source.equals("missing")) {
      if (names == null) {
        problems.add(place, "{missing} needs \"names\": an expression that lists what is missing");
        return new MessageTemplate.Part.Words("");
      }
      return new MessageTemplate.Part.Value(names, null);
    }
    Expression expression = compilers.acting(kind, source, null, place);
    return new MessageTemplate.Part.Value(
        expression, paths.fact(kind, List.of(source.split("\\."))));
  }

  private boolean isCell(Kind kind, List<String> path) {
    Fact table = path.size() == 3 ? paths.fact(kind, path.subList(0, 2)) : null;
    return table != null && table.type() == FactType.ROWS;
  }

  /** The fact a direct path names; null when it is none. */
  private @Nullable Fact fact(Kind kind, List<String> path) {
    return path.size() == 2 ? paths.fact(kind, path) : null;
  }
}
