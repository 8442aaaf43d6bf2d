package guiju.platform.material;

import guiju.platform.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Looks at a file's name and inside the file; believes neither alone. */
final class FileCheck {

  static final Words WORDS = new Words(FileCheck.class);

  private static final int NAME_LONGEST = 200;
  private static final int PARTS_MOST = 10_000;
  private static final long UNPACKED_MOST = 500L << 20;
  private static final long RATIO_MOST = 200;

  private final Tika tika = new Tika();

  /** The name in normal form, when it can be shown safely. */
  String name(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    boolean odd =
        name.isEmpty()
            || name.codePointCount(0, name.length()) > NAME_LONGEST
            || name.codePoints().anyMatch(FileCheck::isOdd);
    if (odd) {
      throw new MaterialRefused(WORDS.of("name"));
    }
    return name;
  }

  /** What kind of file it is; refused when name and content disagree or the inside is unsafe. */
  FileKind kind(String name, Path file) throws IOException {
    FileKind kind =
        FileKind.byName(name)
            .orElseThrow(() -> new MaterialRefused(WORDS.of("type", name, FileKind.accepted())));
    if (kind.part().isEmpty()) {
      if (!tika.detect(file.toFile()).equals(kind.type())) {
        throw new MaterialRefused(WORDS.of("differs", name));
      }
    } else {
      packed(name, kind, file);
    }
    return kind;
  }

  private static void packed(String name, FileKind kind, Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(kind.part()) == null) {
        throw new MaterialRefused(WORDS.of("differs", name));
      }
      long unpacked = 0;
      int parts = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        unpacked += Math.max(0, entry.getSize());
        if (++parts > PARTS_MOST || unpacked > UNPACKED_MOST || isUnsafe(entry)) {
          throw new MaterialRefused(WORDS.of("unsafe", name));
        }
      }
    } catch (ZipException e) {
      throw new MaterialRefused(WORDS.of("differs", name));
    }
  }

  /** Paths out of the file, sizes left open, parts that swell, macros. */
  private static boolean isUnsafe(ZipEntry entry) {
    String path = entry.getName();
    boolean swells =
        entry.getSize() > (1 << 20)
            && entry.getSize() > RATIO_MOST * Math.max(1, entry.getCompressedSize());
    return entry.getSize() < 0
        || swells
        || path.startsWith("/")
        || path.contains("..")
        || path.contains("\\")
        || path.endsWith("vbaProject.bin");
  }

  private static boolean isOdd(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || c == '/'
        || c == '\\'
        || c == ':';
  }
}
