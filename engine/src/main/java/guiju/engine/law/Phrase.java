package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document with places to fill in, in both languages.
 *
 * @param zh the Chinese wording, in order
 * @param en the English wording, in order
 */
public record Phrase(List<Part> zh, List<Part> en) {

  /** Copies what could change. */
  public Phrase {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  /** The parts of one language. */
  public List<Part> in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /** Every expression in it, in either language. */
  public Stream<Expression> expressions() {
    return parts()
        .filter(Part.Value.class::isInstance)
        .map(part -> ((Part.Value) part).expression());
  }

  /** Whether it asks for a name anywhere. */
  public boolean asks(Name name) {
    return parts().anyMatch(new Part.Called(name)::equals);
  }

  private Stream<Part> parts() {
    return Stream.concat(zh.stream(), en.stream())
        .flatMap(
            part ->
                part instanceof Part.Perhaps perhaps ? perhaps.parts().stream() : Stream.of(part));
  }

  /** A piece of a phrase. */
  public sealed interface Part {
    /** Words as they are. */
    record Words(String text) implements Part {}

    /** A value; its fact tells how to show it, null when only its type does. */
    record Value(Expression expression, @Nullable Fact fact) implements Part {}

    /** Parts that stand only when every value in them is known, and neither zero nor empty. */
    record Perhaps(List<Part> parts) implements Part {}

    /** Something the occasion is called by. */
    record Called(Name name) implements Part {}
  }

  /** What every document may call by name, without an expression. */
  public enum Name {
    /** The act the document is made by. */
    ACT,
    /** Its procedure. */
    PROCEDURE,
    /** The opinion asked of whoever signs. */
    OPINION,
    /** Whoever signs. */
    SIGNER,
    /** The code of whoever signs, in document numbers. */
    CODE,
    /** The year it is made in. */
    YEAR,
    /** Its number among those of the same pattern, signer and year. */
    NUMBER
  }
}
