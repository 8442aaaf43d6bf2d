package guiju.platform.rulebook;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * The regulation with its table of contents.
 *
 * @param frame the layout
 * @param document document number, issuer, since when in force
 * @param title its title
 * @param say how much of it is carried out
 * @param about how many rules, cases and readings there are
 * @param chapters its chapters
 * @param basis what it rests on
 * @param procedures its procedures
 * @param hash what its content is recognised by
 */
public record MeasuresPage(
    Frame frame,
    String document,
    String title,
    Sentence say,
    String about,
    List<Chapter> chapters,
    List<String> basis,
    List<Line> procedures,
    String hash) {

  /** A chapter; open when its articles are listed. */
  public record Chapter(String id, String title, boolean open, List<ArticleLine> articles) {}

  /** An article in the table of contents. */
  public record ArticleLine(
      String number,
      String label,
      String title,
      String about,
      String note,
      String href,
      boolean current) {}

  /** A line that leads somewhere. */
  public record Line(String label, String note, String href) {}
}
