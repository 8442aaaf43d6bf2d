package guiju.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles show a number as a day. */
final class DayStyles extends DefaultHandler {

  private static final int MOST = 10_000;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Boolean> days = new ArrayList<>();
  private boolean inCells;

  boolean isDay(String style) {
    int at = style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
    return at < days.size() && days.get(at);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("numFmt") && formats.size() < MOST) {
      formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
    } else if (name.equals("cellXfs")) {
      inCells = true;
    } else if (name.equals("xf") && inCells && days.size() < MOST) {
      int format = number(attributes.getValue("numFmtId"));
      days.add(DateUtil.isADateFormat(format, formats.get(format)));
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCells = false;
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
