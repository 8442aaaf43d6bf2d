package guiju.platform.sheet;

import guiju.platform.Scratch;
import guiju.platform.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet of an Excel file somebody sent. The file is hostile until shown otherwise:
 * its size, what it unpacks to, its rows, columns and texts are bounded, nothing outside it is
 * looked up, and what is computed is not believed.
 */
public final class SheetReader {

  /** So many rows with something in them are read, the heads included. */
  public static final int ROWS = 501;

  static final int COLUMNS = 200;

  private static final long FILE = 5L << 20;

  private static final Words WORDS = new Words(SheetReader.class);

  private SheetReader() {}

  /**
   * The rows of the first sheet, those with nothing in them left out.
   *
   * @throws SheetRefused when it is no such file, or too large
   */
  public static List<SheetRow> read(InputStream content) throws IOException {
    Path file = Scratch.file("sheet-", ".xlsx");
    try {
      copy(content, file);
      PackedFile.check(file);
      return rows(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  static SheetRefused refused(String key, Object... arguments) {
    return new SheetRefused(WORDS.of(key, arguments));
  }

  private static void copy(InputStream content, Path file) throws IOException {
    byte[] bytes = content.readNBytes((int) FILE + 1);
    if (bytes.length > FILE) {
      throw refused("large", FILE >> 20);
    }
    Files.write(file, bytes);
  }

  private static List<SheetRow> rows(Path file) throws IOException {
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      Strings strings = new Strings();
      try (InputStream part = reader.getSharedStringsData()) {
        if (part != null) {
          parse(part, strings);
        }
      }
      try (InputStream styles = reader.getStylesData()) {
        DayStyles days = new DayStyles();
        if (styles != null) {
          parse(styles, days);
        }
        CellHandler cells = new CellHandler(strings, days);
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
          throw refused("empty");
        }
        try (InputStream sheet = sheets.next()) {
          parse(sheet, cells);
        }
        return cells.rows();
      }
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | IllegalArgumentException e) {
      throw refused("other");
    }
  }

  private static void parse(InputStream part, DefaultHandler handler) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("Nothing outside the file is looked up");
          });
      reader.parse(new InputSource(part));
    } catch (SAXException e) {
      throw e.getCause() instanceof SheetRefused refused ? refused : refused("other");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot read XML safely", e);
    }
  }
}
