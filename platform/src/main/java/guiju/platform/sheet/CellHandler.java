package guiju.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of a sheet as they come by. */
final class CellHandler extends DefaultHandler {

  /** Excel keeps fifteen digits; what follows came about by computing. */
  private static final MathContext EXACT = new MathContext(15);

  private final Strings strings;
  private final DayStyles days;
  private final List<SheetRow> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, SheetRow.Cell> cells = new HashMap<>();
  private int row;
  private int column;
  private String type = "";
  private String style = "";
  private boolean computed;
  private boolean inValue;

  CellHandler(Strings strings, DayStyles days) {
    this.strings = strings;
    this.days = days;
  }

  List<SheetRow> rows() {
    return List.copyOf(rows);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> {
        row = next(attributes.getValue("r"), row + 1);
        column = -1;
        cells.clear();
      }
      case "c" -> cell(attributes);
      case "f" -> computed = true;
      case "v", "t" -> inValue = true;
      default -> {
        // Widths, links and the like.
      }
    }
  }

  private void cell(Attributes attributes) throws SAXException {
    String address = attributes.getValue("r");
    column =
        address != null && address.matches("[A-Z]{1,3}\\d{1,7}")
            ? new CellReference(address).getCol()
            : column + 1;
    if (column >= SheetReader.COLUMNS) {
      throw new SAXException(SheetReader.refused("wide", SheetReader.COLUMNS));
    }
    type = orEmpty(attributes.getValue("t"));
    style = orEmpty(attributes.getValue("s"));
    computed = false;
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (inValue) {
      Strings.append(text, characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "c" -> {
        SheetRow.Cell cell = value();
        if (!cell.text().isBlank() || cell.content() == SheetRow.Content.COMPUTED) {
          cells.put(column, cell);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          rows.add(new SheetRow(row, cells));
        }
        if (rows.size() > SheetReader.ROWS) {
          throw new SAXException(SheetReader.refused("rows", SheetReader.ROWS - 1));
        }
      }
      default -> {
        // Nothing ends that was begun here.
      }
    }
  }

  private SheetRow.Cell value() {
    String raw = text.toString();
    if (computed || type.equals("e")) {
      return new SheetRow.Cell(SheetRow.Content.COMPUTED, raw);
    }
    return switch (type) {
      case "s" -> new SheetRow.Cell(SheetRow.Content.TEXT, strings.get(raw).strip());
      case "inlineStr", "str" -> new SheetRow.Cell(SheetRow.Content.TEXT, raw.strip());
      case "b" -> new SheetRow.Cell(SheetRow.Content.TEXT, raw.equals("1") ? "true" : "false");
      case "d" ->
          new SheetRow.Cell(SheetRow.Content.DATE, raw.length() > 10 ? raw.substring(0, 10) : raw);
      default -> number(raw.strip());
    };
  }

  private SheetRow.Cell number(String raw) {
    if (!raw.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")) {
      return new SheetRow.Cell(SheetRow.Content.TEXT, raw);
    }
    BigDecimal number = new BigDecimal(raw).round(EXACT);
    double serial = number.doubleValue();
    if (days.isDay(style) && DateUtil.isValidExcelDate(serial)) {
      return new SheetRow.Cell(
          SheetRow.Content.DATE, DateUtil.getLocalDateTime(serial).toLocalDate().toString());
    }
    BigDecimal plain = number.stripTrailingZeros();
    return new SheetRow.Cell(SheetRow.Content.NUMBER, plain.toPlainString());
  }

  private static int next(@Nullable String given, int otherwise) {
    return given != null && given.matches("\\d{1,7}") ? Integer.parseInt(given) : otherwise;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
