package guiju.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as PEM, the text form in which keys travel. */
final class Armour {

  private static final int WIDTH = 64;

  private Armour() {}

  static String text(String label, byte[] bytes) {
    String lines =
        Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(bytes);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
  }

  /**
   * The bytes between the first two lines of dashes.
   *
   * @throws IllegalArgumentException when there are none
   */
  static byte[] bytes(String text) {
    String[] parts = text.split("-----[A-Z ]+-----");
    if (parts.length < 2) {
      throw new IllegalArgumentException("it is not in PEM form");
    }
    return Base64.getDecoder().decode(parts[1].replaceAll("\\s", ""));
  }
}
