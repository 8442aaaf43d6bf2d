package guiju.platform.catalogue;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * All catalogues.
 *
 * @param frame the layout
 * @param say how many entries there are
 * @param catalogues one for each kind
 */
public record CataloguesPage(Frame frame, Sentence say, List<Catalogue> catalogues) {

  /**
   * One catalogue.
   *
   * @param id the kind's name
   * @param title what it is called
   * @param count how many entries it has
   * @param href its register
   * @param bring where entries are brought in; empty when the reader may not
   * @param export it as an Excel file
   * @param divisions how the entries divide
   * @param duties what is owed on them
   * @param shares who has them from whom
   */
  public record Catalogue(
      String id,
      String title,
      String count,
      String href,
      String bring,
      String export,
      List<Division> divisions,
      List<Value> duties,
      List<Share> shares) {}

  /** How entries divide by one fact. */
  public record Division(String label, List<Value> values) {}

  /** A value, how many entries have it, and where they are; the address may be empty. */
  public record Value(String label, String count, String href) {}

  /** How many entries one organisation gives another. */
  public record Share(String what, String from, String to, String count, String href) {}
}
