package guiju.engine.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document filled in, in one language.
 *
 * @param id the rulebook's document
 * @param label what it is called for short
 * @param draft whether the act has not been taken yet
 * @param letterhead whose document it is
 * @param number its document number; empty when it has none
 * @param title its title
 * @param to whom it is addressed to; empty when it names nobody
 * @param body what it says
 * @param annexes what is attached
 * @param on the day it is made; null for a draft
 * @param cites paragraphs it rests on
 */
public record Sheet(
    String id,
    String label,
    boolean draft,
    String letterhead,
    List<Run> number,
    List<Run> title,
    List<Run> to,
    List<Piece> body,
    List<Annex> annexes,
    @Nullable LocalDate on,
    List<String> cites) {

  /** Something attached; empty pieces when it comes from elsewhere. */
  public record Annex(List<Run> title, List<Piece> body) {}

  /** All its words, in order of reading. */
  public Stream<Run> runs() {
    return Stream.of(
            Stream.of(number, title, to),
            body.stream().flatMap(Sheet::runs),
            annexes.stream()
                .flatMap(
                    a ->
                        Stream.concat(
                            Stream.of(a.title()), a.body().stream().flatMap(Sheet::runs))))
        .flatMap(lines -> lines)
        .flatMap(List::stream);
  }

  private static Stream<List<Run>> runs(Piece piece) {
    if (piece instanceof Piece.Passage passage) {
      return Stream.of(passage.text());
    } else if (piece instanceof Piece.Item item) {
      return Stream.of(item.text());
    }
    Piece.Grid grid = (Piece.Grid) piece;
    return Stream.concat(grid.lines().stream().flatMap(List::stream), grid.total().stream());
  }

  /** What a list of words says, gaps left out. */
  public static String text(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }
}
