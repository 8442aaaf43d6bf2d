package guiju.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Packs a file for Word so that the same content always gives the same bytes. */
final class WordPackage {
  private static final String FIRST = "[Content_Types].xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private WordPackage() {}

  static InputStream resource(String name) {
    InputStream in = WordPackage.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not among the program's files.");
    }
    return in;
  }

  /** Adds a part of a kind the library does not write itself. */
  static void add(XWPFDocument word, String kind, String resource) throws IOException {
    try (InputStream in = resource(resource)) {
      PackagePartName name = PackagingURIHelper.createPartName("/word/" + kind + ".xml");
      PackagePart part = word.getPackage().createPart(name, TYPE + kind + "+xml");
      try (OutputStream out = part.getOutputStream()) {
        in.transferTo(out);
      }
      word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION + kind);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(XWPFDocument word) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    word.write(written);
    return packed(parts(written.toByteArray()));
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(FIRST))
                .thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** Stored, not compressed: how a compressor packs is its own affair and changes with it. */
  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        entry.setSize(part.getValue().length);
        entry.setCompressedSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
