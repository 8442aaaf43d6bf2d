package guiju.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells share, so many and so long. */
final class Strings extends DefaultHandler {

  private static final int MOST = 100_000;
  private static final int LONGEST = 20_000;

  private final List<String> strings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inReading;

  /** The text of that number; empty when there is none. */
  String get(String number) {
    int at = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    return at >= 0 && at < strings.size() ? strings.get(at) : "";
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      // How characters are pronounced is no part of the text.
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {
        // Fonts and colours.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (inText) {
      append(text, characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "t" -> inText = false;
      case "rPh" -> inReading = false;
      case "si" -> {
        strings.add(text.toString());
        if (strings.size() > MOST) {
          throw new SAXException(SheetReader.refused("unsafe"));
        }
      }
      default -> {
        // Nothing ends that was begun here.
      }
    }
  }

  static void append(StringBuilder text, char[] characters, int start, int length)
      throws SAXException {
    if (text.length() + length > LONGEST) {
      throw new SAXException(SheetReader.refused("long", LONGEST));
    }
    text.append(characters, start, length);
  }
}
