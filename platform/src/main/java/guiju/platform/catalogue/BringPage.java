package guiju.platform.catalogue;

import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * Bringing entries in from Excel.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param say what to do, or what became of it
 * @param path where the file is sent
 * @param once mark of this attempt
 * @param ways the acts by which entries are made
 * @param columns what the file holds
 * @param problems everything that stands in the way, cell by cell
 * @param taken what was entered
 * @param left how many rows were left alone because they are on record; empty when none
 */
public record BringPage(
    Frame frame,
    List<Crumb> crumbs,
    Sentence say,
    String path,
    String once,
    List<Way> ways,
    List<Column> columns,
    List<Problem> problems,
    List<Taken> taken,
    String left) {

  /** An act by which entries are made. */
  public record Way(String act, String label, boolean chosen, String template) {}

  /** A column of the file. */
  public record Column(String label, String required, String hint) {}

  /** Something that stands in the way. */
  public record Problem(String cell, String column, String typed, String says) {}

  /** An entry that was made. */
  public record Taken(String name, String href, String key) {}
}
