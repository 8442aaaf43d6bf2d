package guiju.platform.material;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that are accepted, and what must be found inside them. */
enum FileKind {
  PDF("pdf", "application/pdf", ""),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "word/document.xml"),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xl/workbook.xml"),
  OFD("ofd", "application/ofd", "OFD.xml"),
  PNG("png", "image/png", ""),
  JPG("jpg", "image/jpeg", "");

  private final String extension;
  private final String type;
  private final String part;

  FileKind(String extension, String type, String part) {
    this.extension = extension;
    this.type = type;
    this.part = part;
  }

  String type() {
    return type;
  }

  /** The part a packed file must hold; empty for files that are not packed. */
  String part() {
    return part;
  }

  static Optional<FileKind> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.jpeg$", ".jpg");
    return Arrays.stream(values()).filter(kind -> lower.endsWith("." + kind.extension)).findFirst();
  }

  static String accepted() {
    return Arrays.stream(values()).map(kind -> kind.extension).collect(Collectors.joining(", "));
  }
}
