package guiju.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Compares the papers that are noted with the files that are there. */
final class Papers {

  private Papers() {}

  /** Papers noted whose bytes are missing or others. */
  static List<String> withoutBytes(Path home, List<String> noted) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String digest : noted) {
      String hex = digest.substring(digest.indexOf(':') + 1);
      Path file = folder(home).resolve(hex.substring(0, 2)).resolve(hex);
      if (!Files.exists(file)) {
        wrong.add(digest + " is missing");
      } else if (!sm3(file).equals(hex)) {
        wrong.add(digest + " has other bytes");
      }
    }
    return wrong;
  }

  /** Papers acknowledged that are not noted. */
  static List<String> forgotten(List<Journal.Line> lines, List<String> noted) {
    Set<String> known = new HashSet<>(noted);
    return lines.stream()
        .filter(line -> line.deed().isPaper() && line.fate() == Fate.OK)
        .filter(line -> !known.contains(line.proof()))
        .map(line -> line.deed().key() + " was acknowledged and is not noted")
        .toList();
  }

  /** Files nobody noted, half-received ones among them. */
  static Set<String> withoutRow(Path home, List<String> noted) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder(home))) {
      all.filter(Files::isRegularFile).forEach(file -> files.add(file.getFileName().toString()));
    }
    noted.forEach(digest -> files.remove(digest.substring(digest.indexOf(':') + 1)));
    return files;
  }

  static Path folder(Path home) {
    return home.resolve("materials");
  }

  private static String sm3(Path file) throws IOException {
    SM3Digest sm3 = new SM3Digest();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        sm3.update(chunk, 0, n);
      }
    }
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    return HexFormat.of().formatHex(digest);
  }
}
