package guiju.platform.material;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a packed file, each unpacked once to see that it is what it says: nothing is written
 * anywhere, and reading stops at what is allowed.
 */
final class PackedParts {

  private static final byte[] HEAD = {'P', 'K', 3, 4};
  private static final int MOST = 10_000;
  private static final long UNPACKED_MOST = 200L << 20;
  private static final long SMALL = 1 << 20;
  private static final long RATIO_MOST = 200;
  private static final int LOOKED_AT = 1 << 16;

  /** What only macros, foreign templates and entities of XML need. */
  private static final Set<String> TELLING =
      Set.of("<!doctype", "<!entity", "macroenabled", "vbaproject");

  private final Set<String> names = new HashSet<>();
  private final byte[] chunk = new byte[LOOKED_AT];
  private long unpacked;

  private PackedParts() {}

  /** How a packed file turned out. */
  enum Verdict {
    SOUND,
    /** It is no packed file, or lacks the part it must have. */
    OTHER,
    /** Paths out of it, parts twice, parts that swell or lie, macros, entities. */
    UNSAFE
  }

  /** Looks at every part of a file that must have one of a name. */
  static Verdict look(Path file, String needed) throws IOException {
    if (!begins(file)) {
      return Verdict.OTHER;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(needed) == null) {
        return Verdict.OTHER;
      }
      PackedParts parts = new PackedParts();
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (parts.isUnsafe(entry) || !parts.isAsItSays(zip, entry)) {
          return Verdict.UNSAFE;
        }
      }
      return Verdict.SOUND;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return Verdict.OTHER;
    }
  }

  /** Another kind of file may stand before the first part; then it is two files in one. */
  private static boolean begins(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(HEAD.length), HEAD);
    }
  }

  private boolean isUnsafe(ZipEntry entry) {
    String path = entry.getName();
    boolean swells =
        entry.getSize() > SMALL
            && entry.getSize() > RATIO_MOST * Math.max(1, entry.getCompressedSize());
    return !names.add(path.toLowerCase(Locale.ROOT))
        || names.size() > MOST
        || entry.getSize() < 0
        || swells
        || path.isEmpty()
        || path.startsWith("/")
        || path.contains("..")
        || path.contains("\\")
        || path.contains(":")
        || path.chars().anyMatch(Character::isISOControl)
        || path.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
  }

  /** As long as it says, within what is allowed, and without entities where it is XML. */
  private boolean isAsItSays(ZipFile zip, ZipEntry entry) throws IOException {
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int first = in.readNBytes(chunk, 0, LOOKED_AT);
      if (isMarkup(entry.getName()) && tells(first)) {
        return false;
      }
      for (int n = first; n > 0; n = in.read(chunk)) {
        size += n;
        unpacked += n;
        if (size > entry.getSize() || unpacked > UNPACKED_MOST) {
          return false;
        }
      }
    }
    return size == entry.getSize();
  }

  private static boolean isMarkup(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".svg");
  }

  /** Letters only: two bytes a letter, as UTF-16 has them, must not hide a word. */
  private boolean tells(int length) {
    String head =
        new String(chunk, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return TELLING.stream().anyMatch(head::contains)
        || (head.contains("attachedtemplate") && head.contains("targetmode=\"external\""));
  }
}
