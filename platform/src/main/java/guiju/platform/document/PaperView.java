package guiju.platform.document;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import java.util.List;

/**
 * A paper as it stands on a page or in a file: every number, day and mark is written out.
 *
 * @param sheet what it says
 * @param mark what stands above the head: a draft, a sample; empty when nothing does
 * @param size how large the letterhead can be, from 1 (largest) to 4
 * @param body what it says, with numbers
 * @param attachments the list of what is attached, one line each
 * @param annexes attached pages
 * @param day the day under the signature
 * @param foot docket number and what it rests on
 * @param check check code; empty for a draft
 * @param note that it was made again by another text; empty when it was not
 */
public record PaperView(
    Sheet sheet,
    String mark,
    int size,
    List<Line> body,
    List<Attachment> attachments,
    List<Annex> annexes,
    String day,
    String foot,
    String check,
    String note) {

  /** A part of the text. */
  public sealed interface Line {}

  /**
   * A paragraph.
   *
   * @param head its number and heading; empty when it has none
   * @param item whether it is an entry of a list, whose number is the heading
   */
  public record Passage(String head, boolean item, List<Run> text) implements Line {}

  /** A table with its numbers in front. */
  public record Table(
      String number, List<Piece.Head> heads, List<List<List<Run>>> lines, List<List<Run>> total)
      implements Line {}

  /** A line of the list of attachments. */
  public record Attachment(String lead, List<Run> title) {}

  /** An attached page. */
  public record Annex(String head, List<Run> title, List<Line> body) {}
}
