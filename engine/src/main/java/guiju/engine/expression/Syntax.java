package guiju.engine.expression;

import dev.cel.common.CelIssue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in plain words where the parser stopped understanding. Only the first place is told: the
 * others follow from it.
 */
final class Syntax {
  private static final Pattern QUOTED =
      Pattern.compile("(?:input|at:|missing) '(.*?)'(?: expecting.*| at .*)?$");
  private static final Map<String, String> MEANT =
      Map.of(
          "=", "'==' compares two values",
          "and", "'&&' joins conditions",
          "&", "'&&' joins conditions",
          "or", "'||' joins conditions",
          "|", "'||' joins conditions",
          "not", "'!' negates, as in !(x in list)",
          "<>", "'!=' tells whether two values differ");

  private Syntax() {}

  static Fault fault(List<CelIssue> issues) {
    CelIssue first =
        issues.stream()
            .min(Comparator.comparing(issue -> Places.of(issue, ""), Fault.BY_PLACE))
            .orElseThrow();
    return Places.of(first, words(first.getMessage()));
  }

  private static String words(String message) {
    if (message.contains("'<EOF>'") && !message.contains("missing")) {
      return "The expression ends here although something must follow.";
    }
    if (message.startsWith("invalid argument to has()")) {
      return "has asks whether one fact is known: has(project.name).";
    }
    if (message.startsWith("The argument must be a simple name")) {
      return "The first argument of a macro is a new name for each entry: list.exists(i, i.…).";
    }
    if (message.contains("recursion limit")) {
      return "The brackets nest too deep; at most 100 levels are read. Split the expression.";
    }
    if (message.startsWith("For input string")) {
      return "This number does not fit into 64 bits.";
    }
    Matcher quoted = QUOTED.matcher(message);
    return quoted.find()
        ? about(message, quoted.group(1).strip())
        : "This cannot be read: " + message + ".";
  }

  private static String about(String message, String piece) {
    String meant = MEANT.get(piece);
    if (meant != null) {
      return "'" + piece + "' is not understood here; " + meant + ".";
    }
    if (message.startsWith("missing")) {
      return "A '" + piece + "' is missing here.";
    }
    return piece.startsWith("'") || piece.startsWith("\"")
        ? "The text that begins here is not closed, or holds a \\ that means nothing."
        : "'" + piece + "' does not fit here.";
  }
}
