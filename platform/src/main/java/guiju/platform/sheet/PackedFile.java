package guiju.platform.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a file once without keeping anything, to see what it really unpacks to: sizes that a file
 * states of itself are not believed.
 */
final class PackedFile {

  private static final int PARTS = 300;
  private static final long ALL = 40L << 20;
  private static final long EACH = 20L << 20;
  private static final String BOOK = "xl/workbook.xml";

  private PackedFile() {}

  static void check(Path file) throws IOException {
    boolean book = false;
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      long all = 0;
      int parts = 0;
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        book |= part.getName().equals(BOOK);
        if (++parts > PARTS || isUnsafe(part.getName())) {
          throw SheetReader.refused("unsafe");
        }
        try (InputStream content = zip.getInputStream(part)) {
          all += unpacked(content, Math.min(EACH, ALL - all));
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw SheetReader.refused("other");
    }
    if (!book) {
      throw SheetReader.refused("other");
    }
  }

  /** Macros, and paths that lead out of the file. */
  private static boolean isUnsafe(String path) {
    return path.endsWith("vbaProject.bin")
        || path.startsWith("/")
        || path.contains("..")
        || path.contains("\\");
  }

  private static long unpacked(InputStream content, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
      all += read;
      if (all > most) {
        throw SheetReader.refused("unsafe");
      }
    }
    return all;
  }
}
