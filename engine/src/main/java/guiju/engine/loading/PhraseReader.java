package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Phrase;
import guiju.engine.law.Phrase.Part;
import guiju.engine.text.Text;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads words with braces: what stands in them is compiled, or called by name. */
final class PhraseReader {
  /** How expressions call the entry of a list they are about. */
  static final String ITEM = "item";

  private static final Map<String, Phrase.Name> NAMES =
      Arrays.stream(Phrase.Name.values())
          .collect(Collectors.toUnmodifiableMap(Words::inFiles, Function.identity()));

  private final FactPaths paths;
  private final Compilers compilers;
  private final Problems problems;

  /**
   * What expressions may look at.
   *
   * @param kind the kind of dossier
   * @param each the list {@code item} is an entry of; null when there is none
   */
  record Sight(Kind kind, @Nullable Expression each) {}

  PhraseReader(FactPaths paths, Compilers compilers, Problems problems) {
    this.paths = paths;
    this.compilers = compilers;
    this.problems = problems;
  }

  Phrase phrase(Sight sight, Text text, Place place) {
    return new Phrase(parts(sight, text.zh(), place), parts(sight, text.en(), place));
  }

  /** Square brackets hold what may be left out. */
  private List<Part> parts(Sight sight, String text, Place place) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = bracket(text, 0); open >= 0; open = bracket(text, from)) {
      int close = closing(text, open);
      if (close < 0) {
        problems.add(place, "A square bracket is opened and not closed: " + text);
        return parts;
      }
      parts.addAll(plain(sight, text.substring(from, open), place));
      List<Part> within = plain(sight, text.substring(open + 1, close), place);
      if (within.stream().noneMatch(Part.Value.class::isInstance)) {
        problems.add(place, "Square brackets hold at least one value: " + text);
      }
      parts.add(new Part.Perhaps(within));
      from = close + 1;
    }
    parts.addAll(plain(sight, text.substring(from), place));
    return parts;
  }

  private static int bracket(String text, int from) {
    return outside(text, from, '[');
  }

  private static int closing(String text, int open) {
    return outside(text, open, ']');
  }

  /** Brackets within braces belong to the expression there. */
  private static int outside(String text, int from, char wanted) {
    int braces = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == wanted && braces == 0) {
        return i;
      }
    }
    return -1;
  }

  private List<Part> plain(Sight sight, String text, Place place) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      String words = text.substring(from, close < 0 ? text.length() : open);
      if (open >= 0 && close < 0 || words.indexOf('}') >= 0) {
        problems.add(place, "Braces do not match here: " + text);
      }
      if (!words.isEmpty()) {
        parts.add(new Part.Words(words));
      }
      if (close < 0) {
        return parts;
      }
      parts.add(part(sight, text.substring(open + 1, close).strip(), place));
      from = close + 1;
    }
    return parts;
  }

  private Part part(Sight sight, String source, Place place) {
    Phrase.Name name = NAMES.get(source);
    return name == null ? value(sight, source, place) : new Part.Called(name);
  }

  /** An expression with the fact that tells how to show what it gives. */
  Part.Value value(Sight sight, String source, Place place) {
    Expression expression = expression(sight, source, null, place);
    List<Fact> facts =
        expression.origins().stream()
            .flatMap(path -> Stream.ofNullable(fact(sight, path)))
            .distinct()
            .toList();
    return new Part.Value(expression, facts.size() == 1 ? facts.get(0) : null);
  }

  Expression expression(Sight sight, String source, @Nullable Type type, Place place) {
    if (sight.each() != null && sight.each().type() instanceof Type.ListOf list) {
      return compilers.reaching(
          sight.kind(), new Compilers.Reached(ITEM, list.element()), source, type, place);
    }
    return compilers.acting(sight.kind(), source, type, place);
  }

  /** The fact a path leads to; an entry's path goes on where its list's ends. */
  private @Nullable Fact fact(Sight sight, List<String> path) {
    if (sight.each() == null || !path.get(0).equals(ITEM)) {
      return paths.fact(sight.kind(), path);
    }
    List<List<String>> lists = sight.each().origins();
    return lists.size() == 1
        ? paths.fact(
            sight.kind(),
            Stream.concat(lists.get(0).stream(), path.subList(1, path.size()).stream()).toList())
        : null;
  }
}
