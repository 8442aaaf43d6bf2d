package guiju.platform.sheet;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A row of somebody's sheet.
 *
 * @param number its number as Excel shows it, from 1
 * @param cells what stands in it, by column from 0; empty cells are left out
 */
public record SheetRow(int number, Map<Integer, Cell> cells) {

  /** Copies what could change. */
  public SheetRow {
    cells = Map.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param content what it holds
   * @param text a text; a number as plain digits; a day as year-month-day
   */
  public record Cell(Content content, String text) {}

  /** What a cell holds. */
  public enum Content {
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number shown as a day. */
    DATE,
    /** Something that is computed, or that went wrong: never read as what was meant. */
    COMPUTED
  }

  /** The address of a cell of this row, as Excel shows it: {@code C7}. */
  public String address(int column) {
    return CellReference.convertNumToColString(column) + number;
  }
}
