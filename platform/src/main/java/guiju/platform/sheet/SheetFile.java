package guiju.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An Excel file of one list, written row by row: what has been written leaves memory. Numbers are
 * numbers and days are days; a text stays a text, even one that begins as a formula would.
 */
public final class SheetFile implements AutoCloseable {

  /** So many rows are written at the most; what follows is left out, and the last row says so. */
  public static final int MOST = 100_000;

  private static final int IN_MEMORY = 100;
  private static final int WIDTH_UNIT = 256;
  private static final int FEN_DIGITS = 2;

  /** Excel takes no longer list of choices written out. */
  private static final int LONGEST_CHOICES = 255;

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

  private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
  private final SXSSFSheet sheet;
  private final List<Column> columns;
  private final Map<Column.Content, CellStyle> styles = new EnumMap<>(Column.Content.class);
  private final CellStyle quoted;
  private int rows;

  /** A file with one sheet of these columns; the heads stay in sight. */
  public SheetFile(String title, List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
    book.setCompressTempFiles(true);
    // No file comes near 4 GB, and some programs read no other kind.
    book.setZip64Mode(Zip64Mode.Never);
    for (Column.Content content : Column.Content.values()) {
      styles.put(content, style(content));
    }
    this.quoted = style(Column.Content.TEXT);
    quoted.setQuotePrefixed(true);
    heads();
  }

  /** Whether no further row is taken. */
  public boolean isFull() {
    return rows > MOST;
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column: texts, {@code Long}, {@code LocalDate}; null for none
   */
  public void row(List<? extends @Nullable Object> cells) {
    if (rows >= MOST) {
      rows = MOST + 1;
      return;
    }
    Row row = sheet.createRow(++rows);
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value != null && !value.equals("")) {
        cell(row.createCell(i), columns.get(i).content(), value);
      }
    }
  }

  /** Offers these texts in the cells of a column; anything else is pointed out by Excel. */
  public void choices(int column, List<String> choices) {
    if (String.join(",", choices).length() > LONGEST_CHOICES) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(choices.toArray(String[]::new)),
            new CellRangeAddressList(1, SheetReader.ROWS, column, column)));
  }

  /** Adds a last row with a remark when rows were left out. */
  public void remark(String remark) {
    if (isFull()) {
      text(sheet.createRow(MOST + 1).createCell(0), Column.Content.TEXT, remark);
    }
  }

  /** Writes the file. */
  public void write(OutputStream out) throws IOException {
    sheet.setAutoFilter(
        new CellRangeAddress(0, Math.min(rows, MOST), 0, Math.max(0, columns.size() - 1)));
    book.write(out);
  }

  /** Removes what was put aside while writing. */
  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("A sheet's temporary file cannot be removed", e);
    }
  }

  private void heads() {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle head = book.createCellStyle();
    head.setFont(bold);
    head.setWrapText(true);
    head.setVerticalAlignment(VerticalAlignment.TOP);
    Row row = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(columns.get(i).head());
      cell.setCellStyle(head);
      sheet.setColumnWidth(i, columns.get(i).content().width() * WIDTH_UNIT);
    }
    sheet.createFreezePane(0, 1);
  }

  private CellStyle style(Column.Content content) {
    CellStyle style = book.createCellStyle();
    DataFormat formats = book.createDataFormat();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    switch (content) {
      case TEXT -> style.setDataFormat(formats.getFormat("@"));
      case WORDS -> {
        style.setDataFormat(formats.getFormat("@"));
        style.setWrapText(true);
      }
      case COUNT -> style.setDataFormat(formats.getFormat("0"));
      case YUAN -> style.setDataFormat(formats.getFormat("#,##0.00"));
      case DATE -> style.setDataFormat(formats.getFormat("yyyy-mm-dd"));
    }
    return style;
  }

  private void cell(Cell cell, Column.Content content, Object value) {
    if (value instanceof Long number) {
      // Excel keeps every number as a fraction; up to 90 billion yuan each fen is still exact.
      cell.setCellValue(
          content == Column.Content.YUAN
              ? BigDecimal.valueOf(number, FEN_DIGITS).doubleValue()
              : number);
      cell.setCellStyle(Objects.requireNonNull(styles.get(content)));
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(Objects.requireNonNull(styles.get(Column.Content.DATE)));
    } else {
      text(cell, content, value.toString());
    }
  }

  private void text(Cell cell, Column.Content content, String text) {
    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    boolean formula = FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    cell.setCellStyle(formula ? quoted : Objects.requireNonNull(styles.get(content)));
  }
}
