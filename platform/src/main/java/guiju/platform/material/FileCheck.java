package guiju.platform.material;

import guiju.platform.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.tika.Tika;

/** Looks at a file's name and inside the file; believes neither alone. */
final class FileCheck {

  static final Words WORDS = new Words(FileCheck.class);

  private static final int NAME_LONGEST = 200;
  private static final int PNG_HEAD = 24;
  private static final long PIXELS_MOST = 200_000_000;

  private final Tika tika = new Tika();

  /** The name in normal form, when it can be shown safely. */
  String name(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    if (!isPlain(name)) {
      throw new MaterialRefused(WORDS.of("name"));
    }
    return name;
  }

  /** Whether a name is in normal form and can be shown safely. */
  static boolean isPlain(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= NAME_LONGEST
        && name.codePoints().noneMatch(FileCheck::isOdd)
        && Normalizer.isNormalized(name, Normalizer.Form.NFC);
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
      if (kind == FileKind.PNG) {
        requireOpenable(name, file);
      }
    } else {
      packed(name, kind, file);
    }
    return kind;
  }

  private static void packed(String name, FileKind kind, Path file) throws IOException {
    switch (PackedParts.look(file, kind.part())) {
      case SOUND -> {}
      case OTHER -> throw new MaterialRefused(WORDS.of("differs", name));
      case UNSAFE -> throw new MaterialRefused(WORDS.of("unsafe", name));
    }
  }

  /** A picture says its size in its first bytes; whoever opens it takes that for granted. */
  private static void requireOpenable(String name, Path file) throws IOException {
    byte[] head = new byte[PNG_HEAD];
    try (InputStream in = Files.newInputStream(file)) {
      if (in.readNBytes(head, 0, PNG_HEAD) < PNG_HEAD) {
        throw new MaterialRefused(WORDS.of("differs", name));
      }
    }
    ByteBuffer said = ByteBuffer.wrap(head);
    long width = said.getInt(16) & 0xFFFFFFFFL;
    long height = said.getInt(20) & 0xFFFFFFFFL;
    if (width == 0 || height == 0 || height > PIXELS_MOST / width) {
      throw new MaterialRefused(WORDS.of("pixels", name));
    }
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
