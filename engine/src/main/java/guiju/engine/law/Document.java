package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper that acts make: what it says, to whom, over whose name.
 *
 * @param id unique in the rulebook
 * @param kind the kind of dossier it is about
 * @param label what it is called for short
 * @param made the acts that make it, as procedure.act
 * @param cites paragraphs it rests on
 * @param signature over whose name it goes
 * @param numbering its document number; null when it has none
 * @param title its title
 * @param to whom it is addressed to; null when it names nobody
 * @param body what it says, in order
 * @param annexes what it lists as attached, in order
 */
public record Document(
    String id,
    String kind,
    Text label,
    List<String> made,
    List<String> cites,
    Signature signature,
    @Nullable Numbering numbering,
    Phrase title,
    @Nullable Phrase to,
    List<Block> body,
    List<Annex> annexes) {

  /**
   * Over whose name a document goes.
   *
   * @param standing the standing that signs; null when it is whoever takes the act
   * @param letterhead what stands at the head; null when it is the signer's own
   */
  public record Signature(@Nullable String standing, @Nullable Text letterhead) {}

  /**
   * A document number.
   *
   * @param pattern as the rulebook writes it; documents of one pattern are counted together
   * @param phrase the same, to be filled in
   */
  public record Numbering(String pattern, Phrase phrase) {
    /** Whether the house counts; otherwise the number is what somebody has filled in. */
    public boolean isCounted() {
      return phrase.asks(Phrase.Name.NUMBER);
    }
  }

  /**
   * Something attached.
   *
   * @param title what the list of attachments says
   * @param when attached only when this holds; null when always
   * @param body what stands in it; empty when it comes from elsewhere
   */
  public record Annex(Phrase title, @Nullable Expression when, List<Block> body) {}

  /**
   * One column of a table.
   *
   * @param head its heading; a column of sums names their unit
   * @param value what stands in it
   */
  public record Column(Text head, Phrase.Part.Value value) {}

  /** Every phrase outside the body. */
  public Stream<Phrase> phrases() {
    return Stream.concat(
        Stream.of(title),
        Stream.concat(
            Stream.ofNullable(to),
            Stream.concat(
                Stream.ofNullable(numbering).map(Numbering::phrase),
                annexes.stream().map(Annex::title))));
  }

  /** Every block, of the body and of what is attached. */
  public Stream<Block> blocks() {
    return Stream.concat(body.stream(), annexes.stream().flatMap(annex -> annex.body().stream()));
  }

  /** A part of what a document says. */
  public sealed interface Block {
    /** It stands there only when this holds; null when always. */
    @Nullable Expression when();

    /** Its phrases. */
    default Stream<Phrase> phrases() {
      return Stream.empty();
    }

    /** Its expressions outside phrases, without the condition. */
    default Stream<Expression> expressions() {
      return Stream.empty();
    }

    /**
     * A paragraph.
     *
     * @param head its heading, which is numbered; null when it has none
     * @param text its words; null when the heading stands alone
     */
    record Passage(@Nullable Text head, @Nullable Phrase text, @Nullable Expression when)
        implements Block {
      @Override
      public Stream<Phrase> phrases() {
        return Stream.ofNullable(text);
      }
    }

    /** A numbered list: every entry of {@code each} as {@code item}. */
    record Items(Expression each, Phrase item, @Nullable Expression when) implements Block {
      @Override
      public Stream<Phrase> phrases() {
        return Stream.of(item);
      }

      @Override
      public Stream<Expression> expressions() {
        return Stream.of(each);
      }
    }

    /**
     * A table with a line for every entry of {@code rows}.
     *
     * @param total what the line of sums is called; null when there is none
     */
    record Table(
        Expression rows, List<Column> columns, @Nullable Text total, @Nullable Expression when)
        implements Block {
      @Override
      public Stream<Expression> expressions() {
        return Stream.concat(
            Stream.of(rows), columns.stream().map(column -> column.value().expression()));
      }
    }

    /** The opinions of the present round of a procedure, each with what was said. */
    record Opinions(String procedure, @Nullable Expression when) implements Block {}

    /** The papers on the case of a procedure. */
    record Papers(String procedure, @Nullable Expression when) implements Block {}
  }
}
