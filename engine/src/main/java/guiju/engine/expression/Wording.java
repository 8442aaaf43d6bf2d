package guiju.engine.expression;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** Nodes that look at texts. */
final class Wording {
  private Wording() {}

  /** A question about one text and another. */
  @FunctionalInterface
  interface Question {
    boolean ask(String text, String part);
  }

  /** startsWith, endsWith, contains. */
  static final class Asked extends Node.OfTruth {
    private final Node text;
    private final Node part;
    private final Question question;

    Asked(Node text, Node part, Question question) {
      this.text = text;
      this.part = part;
      this.question = question;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = text.value(scope, locals);
      if (one == null) {
        return Truth.UNKNOWN;
      }
      Object other = part.value(scope, locals);
      return other == null ? Truth.UNKNOWN : Truth.of(question.ask((String) one, (String) other));
    }
  }

  /** Whether a pattern is found anywhere in a text. */
  static final class Matching extends Node.OfTruth {
    private final Node text;
    private final Pattern pattern;

    Matching(Node text, Pattern pattern) {
      this.text = text;
      this.pattern = pattern;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = text.value(scope, locals);
      return one == null ? Truth.UNKNOWN : Truth.of(pattern.matcher((String) one).find());
    }
  }

  /** Two texts in a row; what would be longer than any paper is unknown. */
  static final class Joined extends Node {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Node left;
    private final Node right;

    Joined(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object one = left.value(scope, locals);
      Object other = right.value(scope, locals);
      if (one == null || other == null) {
        return null;
      }
      String first = (String) one;
      String second = (String) other;
      return first.length() + second.length() > MOST_CHARACTERS ? null : first + second;
    }
  }
}
