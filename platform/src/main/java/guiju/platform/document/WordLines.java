package guiju.platform.document;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** Writes paragraphs and tables of a paper into a file for Word. */
final class WordLines {
  /** Width of the text, in twentieths of a point: 156 mm. */
  private static final int TEXT = 8845;

  private static final int NUMBER = 680;

  private final XWPFDocument word;

  WordLines(XWPFDocument word) {
    this.word = word;
  }

  void write(List<PaperView.Line> lines) {
    for (PaperView.Line line : lines) {
      if (line instanceof PaperView.Passage passage) {
        passage(passage);
      } else if (line instanceof PaperView.Table table) {
        table(table);
      }
    }
  }

  private void passage(PaperView.Passage passage) {
    XWPFParagraph paragraph = WordFile.paragraph(word, "Body");
    if (!passage.head().isEmpty()) {
      var head = paragraph.createRun();
      head.setText(passage.head());
      if (!passage.item()) {
        head.setStyle("Heading");
      }
    }
    WordFile.runs(paragraph, passage.text());
  }

  private void table(PaperView.Table table) {
    List<Piece.Head> heads = table.heads();
    int lines = table.lines().size();
    int all = 1 + lines + (table.total().isEmpty() ? 0 : 1);
    XWPFTable made = word.createTable(all, heads.size() + 1);
    made.setWidth(TEXT);
    made.setTableAlignment(TableRowAlign.CENTER);
    grid(made, heads.size());
    XWPFTableRow first = made.getRow(0);
    first.setRepeatHeader(true);
    cell(first.getCell(0), "CellHead", List.of(Run.words(table.number())));
    for (int i = 0; i < heads.size(); i++) {
      cell(first.getCell(i + 1), "CellHead", List.of(Run.words(heads.get(i).text())));
    }
    for (int line = 0; line < lines; line++) {
      XWPFTableRow row = made.getRow(line + 1);
      row.setCantSplitRow(true);
      cell(row.getCell(0), "CellHead", List.of(Run.words(String.valueOf(line + 1))));
      cells(row, heads, table.lines().get(line));
    }
    if (!table.total().isEmpty()) {
      cells(made.getRow(all - 1), heads, table.total());
    }
  }

  private static void cells(XWPFTableRow row, List<Piece.Head> heads, List<List<Run>> cells) {
    for (int i = 0; i < cells.size(); i++) {
      cell(row.getCell(i + 1), heads.get(i).figures() ? "CellFigure" : "Cell", cells.get(i));
    }
  }

  private static void cell(XWPFTableCell cell, String style, List<Run> runs) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(style);
    WordFile.runs(paragraph, runs);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
  }

  /** The number is narrow, the first column twice as wide as the others. */
  private static void grid(XWPFTable table, int columns) {
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    int share = (TEXT - NUMBER) / (columns + 1);
    grid.addNewGridCol().setW(BigInteger.valueOf(NUMBER));
    for (int i = 0; i < columns; i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(i == 0 ? 2L * share : share));
    }
  }
}
